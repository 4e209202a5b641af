package org.landbridge.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.IRuntime;
import org.jacoco.core.runtime.LoggerRuntime;
import org.jacoco.core.runtime.RuntimeData;

/** Loads classes with probes in them, and tells whether a run has reached a probe that none before it reached. */
final class Probes extends ClassLoader implements AutoCloseable {
    private final List<String> prefixes;
    private final IRuntime runtime = new LoggerRuntime();
    private final RuntimeData data = new RuntimeData();
    private final Instrumenter instrumenter = new Instrumenter(runtime);
    private final Map<Long, BitSet> reached = new HashMap<>();

    /** @param prefixes of the names of classes that get probes */
    Probes(List<String> prefixes) {
        super(Probes.class.getClassLoader());
        this.prefixes = prefixes;
        try {
            runtime.startup(data);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (prefixes.stream().noneMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream stream = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (stream == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] code = instrumenter.instrument(stream, name);
            return defineClass(name, code, 0, code.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    /** Whether a probe has been reached since the last call that was never reached before. */
    boolean foundNew() {
        boolean[] found = new boolean[1];
        // Read while they are told: they are reset right afterwards.
        data.collect(one -> found[0] |= add(one), session -> {}, true);
        return found[0];
    }

    private boolean add(ExecutionData one) {
        BitSet before = reached.computeIfAbsent(one.getId(), k -> new BitSet());
        int count = before.cardinality();
        boolean[] probes = one.getProbes();
        for (int i = 0; i < probes.length; i++) {
            if (probes[i]) {
                before.set(i);
            }
        }
        return before.cardinality() > count;
    }

    int count() {
        return reached.values().stream().mapToInt(BitSet::cardinality).sum();
    }

    @Override
    public void close() {
        runtime.shutdown();
    }
}
