package dev.keywright.console.session;

import dev.keywright.console.visit.SignInFirst;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.ConsoleRequest;
import dev.keywright.console.web.Cookies;
import java.util.Map;
import java.util.Set;

/** Remembers the theme that someone chose, in a cookie, so that the first page already has it. */
final class ThemeHandler {

    private static final Set<String> THEMES = Set.of("light", "dark", "system");

    private final Cookies cookies;

    ThemeHandler(Cookies cookies) {
        this.cookies = cookies;
    }

    ConsoleAnswer choose(ConsoleRequest request, Map<String, String> parts) {
        String theme = request.form("theme").filter(THEMES::contains).orElse("system");
        String back = request.form("back").filter(SignInFirst::isOurs).orElse("/");
        return ConsoleAnswer.seeOther(back).withCookie(cookies.remember(Cookies.THEME, theme));
    }
}
