package dev.keywright.crypto.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.SigningAlgorithm;
import dev.keywright.domain.token.SigningKey;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final AccessToken TOKEN = AccessTokens.ofAServiceKey(Deployment.NOW);

    private final CountingProvider provider = new CountingProvider();
    private final Deployment deployment = new Deployment(provider);
    private final SigningKey key = deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW);
    private final SigningKeyRing node = deployment.node();
    private final String jwt = node.sign(TOKEN);

    @Test
    void aTokenThatIsShownAgainIsNotVerifiedAgain() {
        assertThat(verifications(() -> node.verify(jwt))).isEqualTo(1);

        assertThat(verifications(() -> assertThat(node.verify(jwt)).contains(TOKEN)))
                .isZero();
    }

    @Test
    void eachTokenIsVerifiedOnce() {
        String other = node.sign(AccessTokens.ofAPrivateKey(Deployment.NOW));
        node.verify(jwt);

        assertThat(verifications(() -> node.verify(other))).isEqualTo(1);
        assertThat(node.verify(jwt)).contains(TOKEN);
    }

    /** An ECDSA signature is another each time, so these differ in nothing else. */
    @Test
    void anotherSignatureOfTheSameClaimsIsVerifiedToo() {
        String signedAgain = node.sign(TOKEN);
        node.verify(jwt);

        assertThat(signedAgain).isNotEqualTo(jwt);
        assertThat(verifications(() -> node.verify(signedAgain))).isEqualTo(1);
    }

    @Test
    void whatWasRefusedIsVerifiedEachTime() {
        String altered = Deployment.altered(jwt);
        node.verify(jwt);

        assertThat(verifications(() -> assertThat(node.verify(altered)).isEmpty()))
                .isEqualTo(1);
        assertThat(verifications(() -> assertThat(node.verify(altered)).isEmpty()))
                .isEqualTo(1);
    }

    @Test
    void aRemovedKeysTokensAreRefusedThoughTheyWereVerified() {
        deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW);
        assertThat(node.verify(jwt)).contains(TOKEN);

        deployment.remove(key);
        node.refresh();

        assertThat(node.verify(jwt)).isEmpty();
    }

    @Test
    void keysThatWereLoadedAnewStillVouchForTheirTokens() {
        node.verify(jwt);

        node.refresh();

        assertThat(verifications(() -> assertThat(node.verify(jwt)).contains(TOKEN)))
                .isZero();
    }

    @Test
    void aTokenFromTheFutureIsRefusedThoughItWasVerified() {
        assertThat(node.verify(jwt)).contains(TOKEN);

        deployment.wallClock.advance(Duration.ofMinutes(-5));
        assertThat(node.verify(jwt)).contains(TOKEN);
        deployment.wallClock.advance(Duration.ofSeconds(-1));
        assertThat(node.verify(jwt)).isEmpty();
    }

    @Test
    void aTokenIsForgottenWhenItExpires() {
        node.verify(jwt);

        deployment.pass(AccessToken.LIFETIME.minusNanos(1));
        assertThat(verifications(() -> node.verify(jwt))).isZero();

        deployment.pass(Duration.ofNanos(1));
        assertThat(verifications(() -> node.verify(jwt))).isEqualTo(1);
    }

    @Test
    void anExpiredTokenIsNotRemembered() {
        AccessToken expired = AccessTokens.ofAServiceKey(Deployment.NOW.minus(AccessToken.LIFETIME));
        String expiredJwt = node.sign(expired);
        node.verify(expiredJwt);

        assertThat(verifications(() -> assertThat(node.verify(expiredJwt)).contains(expired)))
                .isEqualTo(1);
    }

    @Test
    void onlySoManyAreRemembered() {
        VerifiedTokens tokens = new VerifiedTokens(deployment.wallClock, System::nanoTime);
        OpenSigningKey opened = deployment.wrapped.open(key);
        KeySnapshot keys = KeySnapshot.open(deployment.load(), deployment.wrapped, 0);

        for (int i = 0; i < VerifiedTokens.MAX_TOKENS + 1000; i++) {
            tokens.add(TokenDigest.of("token " + i), TOKEN, opened);
        }

        long found = 0;
        for (int i = 0; i < VerifiedTokens.MAX_TOKENS + 1000; i++) {
            Optional<AccessToken> token = tokens.find(TokenDigest.of("token " + i), keys);
            found += token.isPresent() ? 1 : 0;
        }
        assertThat(found).isBetween(VerifiedTokens.MAX_TOKENS - 1000L, (long) VerifiedTokens.MAX_TOKENS);
    }

    private int verifications(Runnable work) {
        int before = provider.asked;
        work.run();
        return provider.asked - before;
    }

    /** Counts how often a signature is computed or verified. */
    private static final class CountingProvider extends SignatureProvider {

        private int asked;

        CountingProvider() {
            super(null);
        }

        @Override
        Signature signature(String algorithm) throws GeneralSecurityException {
            asked++;
            return super.signature(algorithm);
        }
    }
}
