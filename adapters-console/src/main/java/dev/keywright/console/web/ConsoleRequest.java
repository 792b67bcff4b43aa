package dev.keywright.console.web;

import dev.keywright.domain.audit.Origin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request as the carrying server gives it to the console: its line, its headers, and all of its body. */
public final class ConsoleRequest {

    /** The longest form, in bytes. */
    public static final int MAX_BODY = 64 * 1024;

    private static final String FORM = "application/x-www-form-urlencoded";

    private final String method;
    private final String path;
    private final Map<String, List<String>> query;
    private final Map<String, List<String>> form;
    private final Function<String, @Nullable String> headers;
    private final Origin origin;
    private final FormToken formToken;

    private ConsoleRequest(
            String method,
            String path,
            Map<String, List<String>> query,
            Map<String, List<String>> form,
            Function<String, @Nullable String> headers,
            Origin origin,
            FormToken formToken) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.form = form;
        this.headers = headers;
        this.origin = origin;
        this.formToken = formToken;
    }

    /**
     * A request.
     *
     * @param method in upper case, as it is sent
     * @param path as it is sent, percent-encoded
     * @param query as it is sent, or null if there is none
     * @param headers the value of a header by its name in any case, or null
     * @param body all of it, or its first {@link #MAX_BODY} bytes and one more
     * @param origin the peer's address and the request's id
     * @throws BadRequest if the query or the form isn't well-formed, or the form is too long
     */
    public static ConsoleRequest of(
            String method,
            String path,
            @Nullable String query,
            Function<String, @Nullable String> headers,
            byte[] body,
            Origin origin) {
        Map<String, List<String>> form = isForm(headers.apply("Content-Type")) ? parse(body) : Map.of();
        return new ConsoleRequest(
                method,
                path,
                FormEncoding.parse(query == null ? "" : query),
                form,
                headers,
                origin,
                FormToken.of(Cookies.parse(headers.apply("Cookie"))));
    }

    /** The same request, whose answer belongs to another session: its forms must carry that one's token. */
    public ConsoleRequest movedTo(String sessionToken) {
        return new ConsoleRequest(method, path, query, form, headers, origin, FormToken.ofSession(sessionToken));
    }

    private static boolean isForm(@Nullable String contentType) {
        return contentType != null && contentType.regionMatches(true, 0, FORM, 0, FORM.length());
    }

    private static Map<String, List<String>> parse(byte[] body) {
        if (body.length > MAX_BODY) {
            throw new BadRequest("The form is too long. Send at most 64 KiB.");
        }
        return FormEncoding.parse(new String(body, StandardCharsets.UTF_8));
    }

    public boolean isPost() {
        return method.equals("POST");
    }

    /** Whether the answer is a page that is only looked at. */
    public boolean isGet() {
        return method.equals("GET") || method.equals("HEAD");
    }

    public String path() {
        return path;
    }

    /** A parameter of the query, without surrounding white space; empty if it isn't there or is blank. */
    public Optional<String> query(String name) {
        return first(query, name).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A field of the form, as it was typed. */
    public Optional<String> form(String name) {
        return first(form, name);
    }

    private static Optional<String> first(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** All values of a field of the form. */
    public List<String> formAll(String name) {
        return form.getOrDefault(name, List.of());
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name));
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(Cookies.parse(headers.apply("Cookie")).get(name));
    }

    /** Where the request came from, for the audit trail. */
    public Origin origin() {
        return origin;
    }

    /** What a form of this page must carry. */
    public FormToken formToken() {
        return formToken;
    }

    /** Whether a script asks for a part of the page. */
    public boolean isPartial() {
        return header("HX-Request").isPresent();
    }
}
