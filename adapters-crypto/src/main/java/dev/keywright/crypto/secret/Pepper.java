package dev.keywright.crypto.secret;

import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretDigest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One version of the key that secrets are digested under. */
final class Pepper {

    /** How many bytes a pepper has: as many as its digests (RFC 2104, section 3). */
    static final int BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final int version;
    private final ThreadLocal<Mac> macs;

    Pepper(int version, byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("a pepper has " + BYTES + " bytes, not " + key.length);
        }
        SecretKeySpec keySpec = new SecretKeySpec(key, ALGORITHM);
        this.version = version;
        this.macs = ThreadLocal.withInitial(() -> newMac(keySpec));
    }

    private static Mac newMac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no HMAC-SHA-256", e);
        }
    }

    int version() {
        return version;
    }

    SecretDigest digest(Secret secret) {
        return new SecretDigest(version, hmac(secret));
    }

    byte[] hmac(Secret secret) {
        return macs.get().doFinal(secret.reveal().getBytes(StandardCharsets.US_ASCII));
    }
}
