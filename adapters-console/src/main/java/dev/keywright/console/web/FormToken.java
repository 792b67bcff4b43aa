package dev.keywright.console.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What each form carries to prove that one of our pages made it: an HMAC-SHA-256 under the session's token, or, before there is a session,
 * under a random cookie. So it needs no storage, is the same on each node, and is worth nothing in another session.
 */
public final class FormToken {

    /** The form's field. */
    public static final String FIELD = "form_token";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] PURPOSE = "keywright console form".getBytes(StandardCharsets.US_ASCII);
    private static final int VISITOR_BYTES = 24;

    private final String value;
    private final @Nullable String newVisitor;

    private FormToken(String key, @Nullable String newVisitor) {
        this.value = mac(key);
        this.newVisitor = newVisitor;
    }

    static FormToken ofSession(String token) {
        return new FormToken(token, null);
    }

    static FormToken of(Map<String, String> cookies) {
        for (String name : new String[] {Cookies.SECURE_SESSION, Cookies.PLAIN_SESSION, Cookies.VISITOR}) {
            String key = cookies.get(name);
            if (key != null && !key.isEmpty()) {
                return new FormToken(key, null);
            }
        }
        byte[] bytes = new byte[VISITOR_BYTES];
        RANDOM.nextBytes(bytes);
        String visitor = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new FormToken(visitor, visitor);
    }

    public String value() {
        return value;
    }

    /** The random cookie that the answer must set, if the browser has none yet. */
    Optional<String> newVisitor() {
        return Optional.ofNullable(newVisitor);
    }

    boolean matches(String given) {
        return MessageDigest.isEqual(bytes(value), bytes(given));
    }

    private static String mac(String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(key), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(PURPOSE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
