package dev.keywright.console.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What each answer tells the browser not to do. */
public final class SecurityHeaders {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS = new LinkedHashMap<>();

    static {
        ALWAYS.put("Content-Security-Policy", POLICY);
        ALWAYS.put("X-Content-Type-Options", "nosniff");
        ALWAYS.put("X-Frame-Options", "DENY");
        // Not no-referrer: with that, browsers send forms with the origin "null".
        ALWAYS.put("Referrer-Policy", "same-origin");
        ALWAYS.put("Cross-Origin-Opener-Policy", "same-origin");
        ALWAYS.put("Cross-Origin-Resource-Policy", "same-origin");
        ALWAYS.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    private SecurityHeaders() {}

    /** The answer with all of them, the request's id, and the visitor's cookie if it needs one. */
    public static ConsoleAnswer onto(ConsoleAnswer answer, ConsoleRequest request, Cookies cookies) {
        ConsoleAnswer safe = answer;
        for (Map.Entry<String, String> header : ALWAYS.entrySet()) {
            safe = safe.with(header.getKey(), header.getValue());
        }
        if (cookies.sessionName().equals(Cookies.SECURE_SESSION)) {
            safe = safe.with("Strict-Transport-Security", "max-age=31536000");
        }
        String id = request.origin().requestId();
        return id == null ? safe : safe.with("X-Request-Id", id);
    }

    /** The answer, setting the cookie that forms rely on before there is a session. */
    public static ConsoleAnswer introducing(ConsoleAnswer answer, ConsoleRequest request, Cookies cookies) {
        return request.formToken()
                .newVisitor()
                .map(visitor -> answer.withCookie(cookies.visitor(visitor)))
                .orElse(answer);
    }
}
