package org.landbridge.studio.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.landbridge.network.Network;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.routing.Cargo;
import org.landbridge.routing.Supernetwork;
import org.landbridge.routing.reliability.Journeys;
import org.landbridge.study.Prepared;
import org.landbridge.study.Sampling;

/**
 * What earlier questions made and later ones may need: networks of scenarios, supernetworks, random numbers. Bounded;
 * what was not asked for longest goes first. Safe for use by several threads: what several ask for is made once.
 */
final class Kept implements Prepared {
    private static final int NETWORKS = 32;
    private static final int SUPERNETWORKS = 48;

    /** Random numbers grow with the causes that scenarios name, so they are dropped now and then. */
    private static final int USES_OF_JOURNEYS = 2_000;

    private final Bounded<Scenario, Network> networks = new Bounded<>(NETWORKS);
    private final Bounded<Compiled, Supernetwork> supernetworks = new Bounded<>(SUPERNETWORKS);
    private final Bounded<Sampled, Journeys> journeys = new Bounded<>(2);
    private final AtomicInteger uses = new AtomicInteger();

    /** Networks are told apart by identity: equality would compare all their rows. */
    private record Compiled(int network, String name, LocalDate date, Cargo cargo, Network itself) {
        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(Object other) {
            return other instanceof Compiled that
                    && itself == that.itself
                    && date.equals(that.date)
                    && cargo.equals(that.cargo);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * network + date.hashCode()) + cargo.hashCode();
        }
    }

    private record Sampled(long seed, int draws) {}

    @Override
    public Network changed(Network base, Scenario scenario) {
        return networks.get(scenario, () -> scenario.applyTo(base));
    }

    @Override
    public Supernetwork supernetwork(Network network, LocalDate date, Cargo cargo) {
        Compiled key = new Compiled(System.identityHashCode(network), network.name(), date, cargo, network);
        return supernetworks.get(key, () -> Supernetwork.compile(network, date, cargo));
    }

    @Override
    public Journeys journeys(Sampling sampling) {
        if (uses.incrementAndGet() % USES_OF_JOURNEYS == 0) {
            journeys.clear();
        }
        return journeys.get(
                new Sampled(sampling.seed(), sampling.draws()), () -> new Journeys(sampling.seed(), sampling.draws()));
    }

    /** A bounded map whose values are made once; what failed to be made is not kept. */
    static final class Bounded<K, V> {
        private final Map<K, FutureTask<V>> tasks;

        Bounded(int most) {
            tasks = new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<K, FutureTask<V>> eldest) {
                    return size() > most;
                }
            };
        }

        V get(K key, Supplier<V> maker) {
            FutureTask<V> task;
            synchronized (tasks) {
                task = tasks.computeIfAbsent(key, k -> new FutureTask<>(maker::get));
            }
            task.run();
            try {
                return task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (ExecutionException e) {
                synchronized (tasks) {
                    tasks.remove(key, task);
                }
                if (e.getCause() instanceof RuntimeException known) {
                    throw known;
                }
                throw new IllegalStateException(e.getCause());
            }
        }

        void clear() {
            synchronized (tasks) {
                tasks.clear();
            }
        }
    }
}
