package dev.keywright.console.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the console answers.
 *
 * @param headers all of them but the length, in order; a name may come twice
 */
public record ConsoleAnswer(int status, List<Header> headers, ByteBuffer body) {

    /** A header of the answer. */
    public record Header(String name, String value) {}

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    public ConsoleAnswer {
        headers = List.copyOf(headers);
    }

    /** A view of its own each time, so that one answer can be sent often. */
    @Override
    public ByteBuffer body() {
        return body.asReadOnlyBuffer();
    }

    /** A page of HTML, which nothing on the way may keep. */
    public static ConsoleAnswer page(int status, byte[] html) {
        return new ConsoleAnswer(
                status,
                List.of(
                        new Header("Content-Type", "text/html; charset=utf-8"),
                        new Header("Cache-Control", "no-store")),
                ByteBuffer.wrap(html));
    }

    /** Go and look there. */
    public static ConsoleAnswer seeOther(String location) {
        return new ConsoleAnswer(
                303, List.of(new Header("Location", location), new Header("Cache-Control", "no-store")), NOTHING);
    }

    /** A file to keep. */
    public static ConsoleAnswer download(String contentType, String fileName, String text) {
        return new ConsoleAnswer(
                200,
                List.of(
                        new Header("Content-Type", contentType),
                        new Header("Content-Disposition", "attachment; filename=\"" + fileName + "\""),
                        new Header("Cache-Control", "no-store")),
                ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same answer with one header more. */
    public ConsoleAnswer with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new ConsoleAnswer(status, more, body);
    }

    /** The same answer, setting a cookie that {@link Cookies} made. */
    public ConsoleAnswer withCookie(String cookie) {
        return with("Set-Cookie", cookie);
    }
}
