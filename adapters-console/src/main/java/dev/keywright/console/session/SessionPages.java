package dev.keywright.console.session;

import dev.keywright.console.page.Tools;
import dev.keywright.console.web.Handler;
import dev.keywright.console.web.Router;

/** Wires the pages of signing in and out. */
public final class SessionPages {

    private SessionPages() {}

    public static void addTo(Router<Handler> router, Tools tools) {
        SignInHandler signIn = new SignInHandler(
                tools.useCases().sessions().signIn(), tools.shells(), tools.views(), tools.cookies(), tools.clock());
        SignOutHandler signOut =
                new SignOutHandler(tools.useCases().sessions().signOut(), tools.visits(), tools.cookies());
        router.get("/sign-in", signIn::show)
                .post("/sign-in", signIn::signIn)
                .post("/sign-out", signOut::signOut)
                .post("/theme", new ThemeHandler(tools.cookies())::choose);
    }
}
