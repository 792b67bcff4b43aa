package dev.keywright.console.visit;

import dev.keywright.application.session.SignIn;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Cookies;
import java.time.Clock;
import java.time.Duration;

/** Has the browser keep a session that has begun. */
public final class NewSession {

    private final Cookies cookies;
    private final Clock clock;

    public NewSession(Cookies cookies, Clock clock) {
        this.cookies = cookies;
        this.clock = clock;
    }

    /** The answer, with the session's cookies. */
    public ConsoleAnswer onto(ConsoleAnswer answer, SignIn.Result session) {
        Duration lifetime = Duration.between(clock.instant(), session.expiresAt());
        return answer.withCookie(cookies.session(session.token().reveal(), lifetime))
                .withCookie(cookies.sessionEnd(session.expiresAt(), lifetime));
    }
}
