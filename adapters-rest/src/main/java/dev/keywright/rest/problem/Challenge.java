package dev.keywright.rest.problem;

import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.role.Scope;
import java.util.Optional;

/** The {@code WWW-Authenticate} header of answers about bearer tokens (RFC 6750, section 3). */
final class Challenge {

    private static final String BEARER = "Bearer realm=\"keywright\"";

    private Challenge() {}

    /** The challenge that goes with the answer to that failure, if one does. Without credentials in the request it has no error code. */
    static Optional<String> answering(Throwable failure) {
        if (failure instanceof RequestRefusal.BearerMissing || failure instanceof AccessRefusal.SignInFailed) {
            return Optional.of(BEARER);
        }
        if (failure instanceof RequestRefusal.BearerMalformed) {
            return Optional.of(withError("invalid_request"));
        }
        if (failure instanceof AccessRefusal.InvalidBearer) {
            return Optional.of(withError("invalid_token"));
        }
        if (failure instanceof AccessRefusal.InsufficientScope insufficient) {
            String scope = Scope.formatList(insufficient.required());
            return Optional.of(withError("insufficient_scope") + ", scope=\"" + scope + "\"");
        }
        return Optional.empty();
    }

    private static String withError(String code) {
        return BEARER + ", error=\"" + code + "\"";
    }
}
