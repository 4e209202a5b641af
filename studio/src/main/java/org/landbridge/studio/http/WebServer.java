package org.landbridge.studio.http;

import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.landbridge.network.BadUsageException;

/** Jetty, with our limits. */
public final class WebServer implements AutoCloseable {
    private static final int HEADER_BYTES = 16_384;
    private static final int THREADS = 16;

    private final Server server;
    private final ServerConnector connector;

    public WebServer(String host, int port, Limits limits, Front front) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("http");
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        // Else a header that differs from an earlier one of the connection in case alone is taken for it: tokens do.
        http.setHeaderCacheCaseSensitive(true);
        http.setRequestHeaderSize(HEADER_BYTES);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(limits.idleSeconds() * 1000L);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(limits.mostConnections(), server));
        server.setErrorHandler(WebServer::error);
        MinimumDataRateHandler pace = new MinimumDataRateHandler(limits.leastBytesPerSecond(), 0);
        pace.setHandler(front);
        server.setHandler(pace);
        server.setStopTimeout(1000);
    }

    /** What does not even reach {@link Front}: a request that is no proper HTTP. */
    private static boolean error(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        String reason = HttpStatus.getMessage(status);
        Reply.Whole reply = new Problem(status, "bad-request", reason, "the request cannot be read: " + reason).reply();
        Guard.headers().forEach(header -> response.getHeaders().put(header));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.type());
        response.write(true, java.nio.ByteBuffer.wrap(reply.body()), callback);
        return true;
    }

    /**
     * Starts to listen.
     *
     * @return the port
     * @throws BadUsageException if it cannot listen there
     */
    public int start() {
        try {
            server.start();
        } catch (Exception e) {
            close();
            throw new BadUsageException(
                    "cannot listen at " + new InetSocketAddress(connector.getHost(), connector.getPort()) + ": "
                            + e.getMessage() + "; choose another --port (0 for any free one) or --host");
        }
        return connector.getLocalPort();
    }

    public void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (TimeoutException e) {
            // Answers that took longer than the time to stop were cut off with their connections: it has stopped.
            if (connector.isOpen()) {
                throw new IllegalStateException("the server does not stop", e);
            }
        } catch (Exception e) {
            throw new IllegalStateException("the server does not stop", e);
        }
    }
}
