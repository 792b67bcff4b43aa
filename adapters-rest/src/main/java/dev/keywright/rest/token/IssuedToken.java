package dev.keywright.rest.token;

import dev.keywright.application.token.IssueToken;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.AccessToken;
import java.time.Duration;

/** A new token as it is answered (RFC 6749, section 5.1), without a refresh token (section 4.4.3). */
public record IssuedToken(String accessToken, String tokenType, long expiresIn, String scope) {

    public static IssuedToken of(IssueToken.Result result) {
        AccessToken token = result.token();
        return new IssuedToken(
                result.jwt(),
                "Bearer",
                Duration.between(token.issuedAt(), token.expiresAt()).toSeconds(),
                Scope.formatList(token.scopes()));
    }

    /** Leaves the token out, lest a log has it. */
    @Override
    public String toString() {
        return "IssuedToken[" + scope + "]";
    }
}
