package dev.keywright.benchmarks.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A request as the bytes that go over the wire (RFC 9112), made once and sent many times. */
public final class Request {

    private final byte[] bytes;

    private Request(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A form post, with the client authenticated by HTTP Basic (RFC 6749, section 2.3.1).
     *
     * @param clientId and the secret have only characters that a form leaves as they are
     * @param form encoded already
     */
    public static Request post(int port, String path, String clientId, String clientSecret, String form) {
        String credentials =
                Base64.getEncoder().encodeToString((clientId + ":" + clientSecret).getBytes(StandardCharsets.US_ASCII));
        String text = "POST " + path + " HTTP/1.1\r\n"
                + "Host: localhost:" + port + "\r\n"
                + "Authorization: Basic " + credentials + "\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n"
                + "Accept: application/json\r\n"
                + "Content-Length: " + form.length() + "\r\n\r\n" + form;
        return new Request(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Without a body, with a bearer token (RFC 6750, section 2.1). */
    public static Request withoutBody(String method, int port, String path, String bearer) {
        return new Request((withBearer(method, port, path, bearer) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * A post of JSON, with a bearer token.
     *
     * @param json in ASCII
     */
    public static Request postJson(int port, String path, String bearer, String json) {
        String text = withBearer("POST", port, path, bearer)
                + "Content-Type: application/json\r\n"
                + "Content-Length: " + json.length() + "\r\n\r\n" + json;
        return new Request(text.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * For a page, as a browser that has the cookie asks for it.
     *
     * @param cookie name and value
     */
    public static Request page(int port, String path, String cookie) {
        String text = "GET " + path + " HTTP/1.1\r\n"
                + "Host: localhost:" + port + "\r\n"
                + "Cookie: " + cookie + "\r\n"
                + "Accept: text/html\r\n"
                + "Accept-Encoding: gzip\r\n\r\n";
        return new Request(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String withBearer(String method, int port, String path, String bearer) {
        return method + " " + path + " HTTP/1.1\r\n"
                + "Host: localhost:" + port + "\r\n"
                + "Authorization: Bearer " + bearer + "\r\n"
                + "Accept: application/json\r\n";
    }

    byte[] bytes() {
        return bytes;
    }
}
