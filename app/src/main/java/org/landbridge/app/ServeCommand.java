package org.landbridge.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URLClassLoader;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.file.LibraryFolder;
import org.landbridge.network.BadUsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the studio in the browser. */
@Command(
        name = "serve",
        description = "Serves the studio: the corridor in the browser, and the same answers over HTTP.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Serves this machine alone unless --host says otherwise; another address is served only to requests that",
            "carry the token: as Authorization: Bearer TOKEN, or in the address opened first (it is printed).",
            "Ctrl-C ends it. Nothing is kept, but for results of studies until then.",
            "",
            "Examples:",
            "  landbridge serve",
            "  landbridge serve --port 9000 --data my-package",
            "  landbridge serve --host 0.0.0.0 --token \"$(openssl rand -hex 16)\""
        })
final class ServeCommand implements Callable<Integer> {
    private static final int LEAST_TOKEN = 16;
    private static final int TOKEN_BYTES = 24;

    private final Console console;

    @Option(names = "--port", paramLabel = "N", description = "Port, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port = 8025;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "Name or address to listen at (default: ${DEFAULT-VALUE}, this machine alone).")
    private String host = "127.0.0.1";

    @Option(
            names = "--token",
            paramLabel = "SECRET",
            description = "Secret that every request must carry, at least 16 letters and digits (default: none at a"
                    + " loopback address, else one is made).")
    private @Nullable String token;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private DataOption data = new DataOption();

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > 65535) {
            throw new BadUsageException("--port must be between 0 and 65535");
        }
        String secret = token;
        if (secret != null && (secret.length() < LEAST_TOKEN || !secret.matches("[A-Za-z0-9_.~-]+"))) {
            throw new BadUsageException("--token must have at least " + LEAST_TOKEN
                    + " characters, all of them letters, digits or one of _ . ~ -");
        }
        if (secret == null && !loopback()) {
            byte[] random = new byte[TOKEN_BYTES];
            new SecureRandom().nextBytes(random);
            secret = HexFormat.of().formatHex(random);
        }
        studio().serve(new StudioSettings(data.folder(), host, port, secret, store.file()), line -> {
            console.out().print(line + "\n");
            console.out().flush();
        });
        return 0;
    }

    private boolean loopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new BadUsageException("--host " + host + " is no name or address of this machine; 127.0.0.1 is"
                    + " this machine alone, 0.0.0.0 all its addresses");
        }
    }

    private static Studio studio() {
        Optional<Studio> here = ServiceLoader.load(Studio.class, ServeCommand.class.getClassLoader())
                .findFirst();
        if (here.isPresent()) {
            return here.get();
        }
        LibraryFolder folder = new LibraryFolder("studio");
        try {
            return ServiceLoader.load(
                            Studio.class, new URLClassLoader(folder.jars(), ServeCommand.class.getClassLoader()))
                    .findFirst()
                    .orElseThrow(() -> notThere(folder));
        } catch (IOException e) {
            throw notThere(folder);
        }
    }

    private static BadUsageException notThere(LibraryFolder folder) {
        return new BadUsageException("the studio is not in " + folder.path() + "; " + folder.remedy());
    }
}
