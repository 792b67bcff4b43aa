package dev.keywright.console.session;

import dev.keywright.application.session.SignOut;
import dev.keywright.console.visit.Visits;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.ConsoleRequest;
import dev.keywright.console.web.Cookies;
import java.util.Map;

/** Ends the session, and has the browser forget it. */
final class SignOutHandler {

    private final SignOut signOut;
    private final Visits visits;
    private final Cookies cookies;

    SignOutHandler(SignOut signOut, Visits visits, Cookies cookies) {
        this.signOut = signOut;
        this.visits = visits;
        this.cookies = cookies;
    }

    ConsoleAnswer signOut(ConsoleRequest request, Map<String, String> parts) {
        visits.find(request, parts).ifPresent(visit -> signOut.signOut(visit.call()));
        return ConsoleAnswer.seeOther("/sign-in?done=signed-out").withCookie(cookies.endSession());
    }
}
