package dev.keywright.crypto.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.SigningAlgorithm;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No change to a token, at any position, goes unnoticed. */
@ParameterizedClass
@EnumSource
class EveryPositionTest {

    private static final String BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final String OTHERS = "+/=. %\"\n\u0000\u00e9\u0141";
    private static final AccessToken TOKEN = AccessTokens.ofAPrivateKey(Deployment.NOW);

    private final Signer signer;

    EveryPositionTest(Signer signer) {
        this.signer = signer;
    }

    @ParameterizedTest
    @EnumSource
    void aTokenTruncatedAnywhereIsRefused(SigningAlgorithm algorithm) {
        SigningKeyRing node = signer.deploymentSigningWith(algorithm).node();
        String token = node.sign(TOKEN);
        assertThat(node.verify(token)).contains(TOKEN);

        for (int i = 0; i < token.length(); i++) {
            assertThat(node.verify(token.substring(0, i))).as("the first %d", i).isEmpty();
            assertThat(node.verify(token.substring(i + 1)))
                    .as("all after %d", i)
                    .isEmpty();
            assertThat(node.verify(token.substring(0, i) + token.substring(i + 1)))
                    .as("without %d", i)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenWithACharacterReplacedAnywhereIsRefused(SigningAlgorithm algorithm) {
        SigningKeyRing node = signer.deploymentSigningWith(algorithm).node();
        String token = node.sign(TOKEN);
        assertThat(node.verify(token)).contains(TOKEN);

        for (int i = 0; i < token.length(); i++) {
            for (char other : replacements(token, i).toCharArray()) {
                if (other != token.charAt(i)) {
                    String replaced = token.substring(0, i) + other + token.substring(i + 1);
                    assertThat(node.verify(replaced)).as("%s at %d", other, i).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenWithACharacterAddedAnywhereIsRefused(SigningAlgorithm algorithm) {
        SigningKeyRing node = signer.deploymentSigningWith(algorithm).node();
        String token = node.sign(TOKEN);
        assertThat(node.verify(token)).contains(TOKEN);

        for (int i = 0; i <= token.length(); i++) {
            for (char added : "A=.\n ".toCharArray()) {
                String longer = token.substring(0, i) + added + token.substring(i);
                assertThat(node.verify(longer)).as("%s at %d", added, i).isEmpty();
            }
        }
    }

    /** Every character where unused bits may hide, and a choice of them elsewhere. */
    private static String replacements(String token, int i) {
        boolean endsPart = i + 1 == token.length() || token.charAt(i + 1) == '.';
        if (endsPart || token.charAt(i) == '.') {
            return BASE64URL + OTHERS;
        }
        int next = BASE64URL.indexOf(token.charAt(i)) + 1;
        return "A_" + BASE64URL.charAt(next % 64) + BASE64URL.charAt((next + 31) % 64) + OTHERS;
    }
}
