package dev.keywright.application.memory;

import dev.keywright.application.token.TokenSigner;
import dev.keywright.application.token.TokenVerifier;
import dev.keywright.domain.token.AccessToken;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Access tokens that are no JWTs: random text, of which this object remembers what it stands for. They can't be forged, and nobody else can
 * read them. It forgets none, so it is for tests only.
 */
public final class InMemoryTokens implements TokenSigner, TokenVerifier {
    private static final int RANDOM_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, AccessToken> signed = new ConcurrentHashMap<>();

    @Override
    public String sign(AccessToken token) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        signed.put(text, token);
        return text;
    }

    /** How many tokens were ever signed. */
    public int signatures() {
        return signed.size();
    }

    @Override
    public Optional<AccessToken> verify(String jwt) {
        return Optional.ofNullable(signed.get(jwt));
    }
}
