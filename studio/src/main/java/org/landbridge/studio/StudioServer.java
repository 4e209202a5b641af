package org.landbridge.studio;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.landbridge.app.Studio;
import org.landbridge.app.StudioSettings;
import org.landbridge.network.LandbridgeException;
import org.landbridge.studio.api.Api;
import org.landbridge.studio.api.Desk;
import org.landbridge.studio.http.Files;
import org.landbridge.studio.http.Front;
import org.landbridge.studio.http.Limits;
import org.landbridge.studio.http.WebServer;
import org.landbridge.studio.http.Workers;
import org.landbridge.studio.job.JobKinds;
import org.landbridge.studio.job.Jobs;

/** The studio, served until the process ends. */
public final class StudioServer implements Studio {
    @Override
    public void serve(StudioSettings settings, Consumer<String> say) {
        Running running = start(settings, Limits.STANDARD, say);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            running.close();
                            ended.countDown();
                        },
                        "end"));
        say.accept("Landbridge studio: " + running.address());
        if (settings.token() != null) {
            say.accept("Every request must carry the token; without TLS in front of it, whoever can read the network"
                    + " can read the token.");
        }
        say.accept("Ctrl-C ends it.");
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A server that listens. */
    public record Running(int port, String address, WebServer server, Workers workers, Jobs jobs)
            implements AutoCloseable {
        @Override
        public void close() {
            jobs.close();
            server.close();
            workers.close();
        }
    }

    /** @throws org.landbridge.network.LandbridgeException if the package cannot be read or the port not be had */
    public static Running start(StudioSettings settings, Limits limits, Consumer<String> say) {
        Path home = Path.of(System.getProperty("landbridge.home", ".")).toAbsolutePath();
        Desk desk = new Desk(settings.dataFolder());
        Workers workers = new Workers(Runtime.getRuntime().availableProcessors(), limits);
        Jobs jobs = new Jobs(home, settings.dataFolder(), settings.store());
        Front front = new Front(
                settings.host(),
                settings.token(),
                Api.routes(desk, home, workers, JobKinds.read(), jobs),
                Files.read(StudioServer.class, "web"),
                limits,
                bug -> say.accept("unexpected: " + trace(bug)));
        WebServer server = new WebServer(settings.host(), settings.port(), limits, front);
        int port;
        try {
            port = server.start();
        } catch (LandbridgeException e) {
            jobs.close();
            workers.close();
            throw e;
        }
        String host = settings.host().contains(":") && !settings.host().startsWith("[")
                ? "[" + settings.host() + "]"
                : settings.host();
        String query = settings.token() == null ? "" : "?token=" + settings.token();
        return new Running(port, "http://" + host + ":" + port + "/" + query, server, workers, jobs);
    }

    private static String trace(Throwable bug) {
        StringWriter text = new StringWriter();
        bug.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
