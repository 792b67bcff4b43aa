package dev.keywright.rest.token;

import dev.keywright.application.token.ClientCredentials;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.network.IpAddress;
import dev.keywright.rest.request.Requests;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed request to an endpoint where clients authenticate.
 *
 * @param from the client's address, or null if it isn't known
 * @param origin the same as the audit trail tells it, with the request's id
 */
record ClientRequest(
        ClientCredentials credentials,
        FormParameters form,
        @Nullable IpAddress from,
        Origin origin) {

    /** The longest token that is looked at, in characters: several times the longest that this deployment makes. */
    static final int MAX_TOKEN_LENGTH = 4096;

    /**
     * @throws RefusedRequest if it is malformed
     * @throws dev.keywright.domain.token.TokenRefusal.InvalidClient if the client didn't authenticate, or not in a form that could be right
     */
    static ClientRequest read(OAuthRequest http) {
        RequestForm.refuseSecretsInQuery(http.query());
        FormParameters form = RequestForm.read(http.contentTypes(), http.body());
        return new ClientRequest(
                ClientAuthenticationReader.read(http.authorizations(), form),
                form,
                Requests.addressOf(http.origin()),
                http.origin());
    }

    /** @throws RefusedRequest if there is no token, or one that is too long */
    String token() {
        String token = form.require("token");
        if (token.length() > MAX_TOKEN_LENGTH) {
            throw RefusedRequest.invalidRequest(
                    "The parameter token is longer than " + MAX_TOKEN_LENGTH + " characters.");
        }
        return token;
    }
}
