package org.landbridge.studio.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask. Where there is a token every request carries it. Without one the server listens at a loopback address
 * alone, and a page of another origin must not reach it through the reader's browser: the name in {@code Host} is one
 * of this machine's (against DNS rebinding), and what the browser says of the origin is our own.
 */
final class Guard {
    static final String COOKIE = "landbridge";
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final @Nullable String token;
    private final String host;

    /** @param host name that the server listens at */
    Guard(String host, @Nullable String token) {
        this.host = host.toLowerCase(Locale.ROOT);
        this.token = token;
    }

    /** @throws Problem if the request may not be answered */
    void check(Request request) {
        String name = Request.getServerName(request);
        String named = name == null ? "" : name.toLowerCase(Locale.ROOT);
        boolean own = OWN_NAMES.contains(named) || named.equals(host);
        if (!own && token == null) {
            throw new Problem(
                    421,
                    "wrong-host",
                    "Not the name of this server",
                    "open the studio at the address that it printed, not as \"" + printable(named) + "\"");
        }
        HttpFields headers = request.getHeaders();
        String origin = headers.get(HttpHeader.ORIGIN);
        String site = headers.get("Sec-Fetch-Site");
        boolean foreign = origin != null && !origin.equalsIgnoreCase(ownOrigin(request))
                || site != null && !OWN_SITES.contains(site) && !isVisit(request, headers);
        if (foreign) {
            throw new Problem(
                    403, "foreign-origin", "Not from another site", "pages of other sites cannot use the studio");
        }
        if (token != null && !carries(request, token)) {
            throw new Problem(
                    401,
                    "no-token",
                    "A token is needed",
                    "open the address with ?token=... that the studio printed, or send Authorization: Bearer TOKEN",
                    List.of(),
                    Map.of("WWW-Authenticate", "Bearer"));
        }
    }

    /** A link on another site may lead here, as to any page; it reads nothing. */
    private static boolean isVisit(Request request, HttpFields headers) {
        return "GET".equals(request.getMethod())
                && "navigate".equals(headers.get("Sec-Fetch-Mode"))
                && "document".equals(headers.get("Sec-Fetch-Dest"));
    }

    private static String ownOrigin(Request request) {
        return request.getHttpURI().getScheme() + "://" + request.getHttpURI().getAuthority();
    }

    private static boolean carries(Request request, String token) {
        String bearer = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        if (bearer != null && same(bearer, "Bearer " + token)) {
            return true;
        }
        for (HttpCookie cookie : Request.getCookies(request)) {
            if (cookie.getName().equals(COOKIE) && same(String.valueOf(cookie.getValue()), token)) {
                return true;
            }
        }
        return isEntry(request, token);
    }

    /** The address that was printed: the page with the token in its query. */
    static boolean isEntry(Request request, String token) {
        String path = Request.getPathInContext(request);
        String query = request.getHttpURI().getQuery();
        return "/".equals(path) && query != null && same(query, "token=" + token);
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private static String printable(String text) {
        String plain = text.replaceAll("[^a-z0-9.:\\[\\]-]", "?");
        return plain.length() > 60 ? plain.substring(0, 60) : plain;
    }

    /** Headers of every answer. */
    static List<HttpField> headers() {
        return HEADERS;
    }

    private static final List<HttpField> HEADERS = List.of(
            new HttpField(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                            + " connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"),
            new HttpField("X-Content-Type-Options", "nosniff"),
            new HttpField("Referrer-Policy", "no-referrer"),
            new HttpField("Cross-Origin-Opener-Policy", "same-origin"),
            new HttpField("Cross-Origin-Resource-Policy", "same-origin"),
            new HttpField("Permissions-Policy", "camera=(), microphone=(), geolocation=()"));
}
