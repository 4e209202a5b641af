package org.landbridge.studio.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.LandbridgeException;

/** Where every request comes in: guarded, read within the limits, answered by a file or an operation. */
public final class Front extends Handler.Abstract {
    /** Smaller answers are not worth packing. */
    private static final int LEAST_ZIPPED = 2_000;

    /** So many times the limit is read over of a body that is too large. */
    private static final int READ_OVER = 8;

    private final Guard guard;
    private final Routes routes;
    private final Files files;
    private final Limits limits;
    private final @Nullable String token;
    private final Semaphore eventReaders;
    private final Consumer<Throwable> bugs;

    /** @param bugs takes what must not happen */
    public Front(
            String host, @Nullable String token, Routes routes, Files files, Limits limits, Consumer<Throwable> bugs) {
        this.guard = new Guard(host, token);
        this.token = token;
        this.routes = routes;
        this.files = files;
        this.limits = limits;
        this.bugs = bugs;
        this.eventReaders = new Semaphore(limits.mostEventReaders());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        for (HttpField header : Guard.headers()) {
            response.getHeaders().put(header);
        }
        try {
            guard.check(request);
            answer(request, response, callback);
        } catch (Problem e) {
            write(request, response, e.reply(), callback);
        } catch (LandbridgeException e) {
            write(request, response, Problem.of(e), callback);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            write(
                    request,
                    response,
                    Problem.busy(503, "the studio is about to end", 5).reply(),
                    callback);
        } catch (IOException e) {
            callback.failed(e);
        } catch (RuntimeException | Error e) {
            write(request, response, unexpected(e), callback);
        }
        return true;
    }

    /** What the library says of a request that is no proper HTTP is the asker's fault, all else is ours. */
    private Reply.Whole unexpected(Throwable e) {
        if (e instanceof HttpException http && http.getCode() < 500) {
            return new Problem(http.getCode(), "bad-request", "The request is not understood", "it is no proper HTTP")
                    .reply();
        }
        bugs.accept(e);
        return Problem.bug();
    }

    private void answer(Request request, Response response, Callback callback)
            throws IOException, InterruptedException {
        String secret = token;
        if (secret != null && Guard.isEntry(request, secret)) {
            response.getHeaders()
                    .put(HttpHeader.SET_COOKIE, Guard.COOKIE + "=" + secret + "; HttpOnly; SameSite=Strict; Path=/");
            response.getHeaders().put(HttpHeader.LOCATION, "/");
            write(request, response, new Reply.Whole(303, "", new byte[0], Map.of()), callback);
            return;
        }
        String path = Request.getPathInContext(request);
        String method = request.getMethod();
        boolean reads = method.equals("GET") || method.equals("HEAD");
        Files.File file = reads ? files.find(path) : null;
        if (file != null) {
            write(request, response, file, callback);
            return;
        }
        Routes.Match match = routes.find(method, path);
        Call call = new Call(match.parts(), query(request), body(request, method), lastEvent(request));
        switch (match.route().operation().reply(call)) {
            case Reply.Whole whole -> write(request, response, whole, callback);
            case Reply.Events events -> stream(response, events, callback);
        }
    }

    private static Map<String, String> query(Request request) {
        Map<String, String> query = new LinkedHashMap<>();
        Fields fields;
        try {
            fields = Request.extractQueryParameters(request, StandardCharsets.UTF_8);
        } catch (RuntimeException e) {
            throw new Problem(400, "bad-request", "The request is not understood", "the query is not proper UTF-8");
        }
        for (Fields.Field field : fields) {
            query.put(field.getName(), String.valueOf(field.getValue()));
        }
        return query;
    }

    private String body(Request request, String method) throws IOException {
        if (!method.equals("POST")) {
            return "";
        }
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        String plain = type == null ? "" : type.toLowerCase(Locale.ROOT).replace(" ", "");
        if (!plain.equals("application/json") && !plain.equals("application/json;charset=utf-8")) {
            throw new Problem(
                    415,
                    "unsupported-media-type",
                    "Not in this form",
                    "send JSON in UTF-8, with Content-Type: application/json");
        }
        if (request.getHeaders().contains(HttpHeader.CONTENT_ENCODING)) {
            throw new Problem(
                    415, "unsupported-media-type", "Not in this form", "send the body as it is, without encoding");
        }
        byte[] bytes;
        try (InputStream in = Content.Source.asInputStream(request)) {
            bytes = in.readNBytes(limits.mostBodyBytes() + 1);
            if (bytes.length > limits.mostBodyBytes()) {
                // A sender who is still sending would not read the answer.
                in.skip(READ_OVER * (long) limits.mostBodyBytes());
                throw tooLarge();
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.badBody(List.of(new Problem.At("", "is not UTF-8")));
        }
    }

    private Problem tooLarge() {
        return new Problem(
                413,
                "too-large",
                "Too large",
                "a request holds at most " + limits.mostBodyBytes() + " bytes",
                List.of(),
                Map.of("Connection", "close"));
    }

    private static long lastEvent(Request request) {
        String id = request.getHeaders().get("Last-Event-ID");
        return id != null && id.matches("[0-9]{1,9}") ? Long.parseLong(id) : -1;
    }

    private static boolean takesZipped(Request request) {
        String accepted = request.getHeaders().get(HttpHeader.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip");
    }

    private static void write(Request request, Response response, Files.File file, Callback callback) {
        response.getHeaders().put(HttpHeader.ETAG, file.tag());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
        response.getHeaders().put(HttpHeader.VARY, "Accept-Encoding");
        if (file.tag().equals(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
            response.setStatus(304);
            callback.succeeded();
            return;
        }
        boolean zipped = takesZipped(request) && file.zipped().length < file.plain().length;
        send(request, response, 200, file.type(), zipped ? file.zipped() : file.plain(), zipped, callback);
    }

    private static void write(Request request, Response response, Reply.Whole reply, Callback callback) {
        reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        boolean zipped = reply.body().length >= LEAST_ZIPPED && takesZipped(request);
        send(
                request,
                response,
                reply.status(),
                reply.type(),
                zipped ? Files.zip(reply.body()) : reply.body(),
                zipped,
                callback);
    }

    private static void send(
            Request request,
            Response response,
            int status,
            String type,
            byte[] body,
            boolean zipped,
            Callback callback) {
        response.setStatus(status);
        if (!type.isEmpty()) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        }
        if (zipped) {
            response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
        if (status != 204) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        }
        boolean head = request.getMethod().equals("HEAD");
        response.write(true, ByteBuffer.wrap(head ? new byte[0] : body), callback);
    }

    private void stream(Response response, Reply.Events events, Callback callback)
            throws IOException, InterruptedException {
        if (!eventReaders.tryAcquire()) {
            throw Problem.busy(503, "too many readers follow studies", 10);
        }
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream; charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        try (OutputStream out = Content.Sink.asOutputStream(response)) {
            events.source().write(new EventSink(out));
        } finally {
            eventReaders.release();
        }
        callback.succeeded();
    }

    private record EventSink(OutputStream out) implements Reply.Sink {
        @Override
        public void event(long id, String name, String data) throws IOException {
            StringBuilder text = new StringBuilder();
            text.append("id: ").append(id).append("\nevent: ").append(name).append('\n');
            data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
            write(text.append('\n').toString());
        }

        @Override
        public void comment() throws IOException {
            write(":\n\n");
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
