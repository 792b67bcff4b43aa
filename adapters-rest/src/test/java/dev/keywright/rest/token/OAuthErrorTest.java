package dev.keywright.rest.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.domain.token.TokenRefusal;
import dev.keywright.rest.token.OAuthError.Code;
import org.junit.jupiter.api.Test;

class OAuthErrorTest {

    // Line 14.
    @Test
    void descriptionKeepsAllowedCharactersOnly() {
        OAuthError error = OAuthError.of(Code.INVALID_REQUEST, " !#[]~ a \"b\" \\ \n \u007f é 𝄞");

        assertThat(error.errorDescription()).isEqualTo(" !#[]~ a ?b? ? ? ? ? ?");
    }

    // Line 13.
    @Test
    void everyRefusalAboutTokensHasItsCode() {
        assertThat(TokenRefusal.class.getPermittedSubclasses())
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(refusal -> assertThat(ClientEndpoint.codeOf(refusal.asSubclass(TokenRefusal.class)))
                        .isNotNull());
    }
}
