package dev.keywright.application.memory;

import dev.keywright.application.secret.SecretDigester;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretDigest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 under a pepper that stands in this source for everyone to read: for tests only. */
public final class FixedPepperDigester implements SecretDigester {
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecretKeySpec PEPPER =
            new SecretKeySpec("a pepper for tests".getBytes(StandardCharsets.US_ASCII), ALGORITHM);

    @Override
    public SecretDigest digest(Secret secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(PEPPER);
            return new SecretDigest(1, mac.doFinal(secret.reveal().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public List<SecretDigest> candidates(Secret secret) {
        return List.of(digest(secret));
    }
}
