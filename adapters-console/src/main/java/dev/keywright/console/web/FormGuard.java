package dev.keywright.console.web;

import java.util.Optional;

/** Lets a form through only if one of our own pages sent it. */
public final class FormGuard {

    private FormGuard() {}

    /** Whether the request comes from a page of this origin and carries the form's token. */
    public static boolean admits(ConsoleRequest request) {
        return isSameOrigin(request)
                && request.form(FormToken.FIELD)
                        .filter(request.formToken()::matches)
                        .isPresent();
    }

    /** What the browser says of the sender's site, which no page can forge; else its origin must be the host that was asked. */
    private static boolean isSameOrigin(ConsoleRequest request) {
        Optional<String> site = request.header("Sec-Fetch-Site");
        if (site.isPresent()) {
            return site.get().equals("same-origin");
        }
        Optional<String> host = request.header("Host");
        return request.header("Origin")
                .filter(origin -> host.isPresent()
                        && origin.replaceFirst("^https?://", "").equals(host.get()))
                .isPresent();
    }
}
