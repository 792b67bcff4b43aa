package dev.keywright.console.web;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The console's cookies (RFC 6265). All are for this host and all of its paths. */
public final class Cookies {

    /** Which theme the person chose. */
    public static final String THEME = "keywright-theme";

    /** The workspace that was visited last. */
    public static final String WORKSPACE = "keywright-workspace";

    /** When the session ends: for pages to warn before. */
    public static final String SESSION_END = "keywright-session-end";

    static final String VISITOR = "keywright-visitor";

    /** The session's name over https, where a browser promises that nobody but this host, over https, set it. */
    public static final String SECURE_SESSION = "__Host-keywright-session";

    /** The session's name over plain http, which is for the loopback address only. */
    public static final String PLAIN_SESSION = "keywright-session";

    private final boolean secure;

    /** @param secure whether the console is reached over https */
    public Cookies(boolean secure) {
        this.secure = secure;
    }

    public String sessionName() {
        return secure ? SECURE_SESSION : PLAIN_SESSION;
    }

    /** Sets the cookie for the session, which no script can read. */
    public String session(String token, Duration lifetime) {
        return set(sessionName(), token, lifetime);
    }

    public String endSession() {
        return set(sessionName(), "", Duration.ZERO);
    }

    /** Sets the cookie that tells when the session ends. */
    public String sessionEnd(Instant end, Duration lifetime) {
        return set(SESSION_END, end.toString(), lifetime);
    }

    /** Sets a cookie that remembers something harmless for a year. */
    public String remember(String name, String value) {
        return set(name, value, Duration.ofDays(365));
    }

    String visitor(String id) {
        return set(VISITOR, id, Duration.ofHours(12));
    }

    private String set(String name, String value, Duration lifetime) {
        return name + "=" + value + "; Path=/; Max-Age=" + lifetime.toSeconds() + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }

    /** Of two with the same name the first counts. */
    static Map<String, String> parse(@Nullable String header) {
        Map<String, String> cookies = new HashMap<>();
        for (String pair : header == null ? new String[0] : header.split(";")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                cookies.putIfAbsent(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
        }
        return cookies;
    }
}
