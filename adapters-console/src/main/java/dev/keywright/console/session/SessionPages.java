package dev.keywright.console.session;

import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.NewSession;
import dev.keywright.console.web.Handler;
import dev.keywright.console.web.Router;

/** Wires the pages of signing in and out. */
public final class SessionPages {

    private SessionPages() {}

    public static void addTo(Router<Handler> router, Tools tools) {
        NewSession newSession = new NewSession(tools.cookies(), tools.clock());
        SignInHandler signIn =
                new SignInHandler(tools.useCases().sessions().signIn(), tools.shells(), tools.views(), newSession);
        AccountHandler account = new AccountHandler(tools, newSession);
        SignOutHandler signOut =
                new SignOutHandler(tools.useCases().sessions().signOut(), tools.visits(), tools.cookies());
        router.get("/sign-in", signIn::show)
                .post("/sign-in", signIn::signIn)
                .post("/sign-out", signOut::signOut)
                .get("/account/security", tools.visits().signedIn(account::show))
                .post("/account/password", tools.visits().signedIn(account::changePassword))
                .post("/account/sessions/{session}/end", tools.visits().signedIn(account::endSession))
                .post("/theme", new ThemeHandler(tools.cookies())::choose);
    }
}
