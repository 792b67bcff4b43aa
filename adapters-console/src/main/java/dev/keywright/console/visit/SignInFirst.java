package dev.keywright.console.visit;

import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.ConsoleRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends whoever isn't signed in to the page for that, and back afterwards. */
public final class SignInFirst {

    private SignInFirst() {}

    static ConsoleAnswer answer(ConsoleRequest request) {
        String back = request.isGet() && !request.path().equals("/") ? request.path() : "";
        String address =
                back.isEmpty() ? "/sign-in" : "/sign-in?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        ConsoleAnswer answer = ConsoleAnswer.seeOther(address);
        return request.isPartial()
                ? new ConsoleAnswer(401, answer.headers(), answer.body()).with("HX-Redirect", address)
                : answer;
    }

    /** Whether that is an address to go back to: one of ours, whatever was put into the link. */
    public static boolean isOurs(String next) {
        return next.matches("/(w|account|workspaces)(/[A-Za-z0-9-]+)*");
    }
}
