package dev.keywright.rest.token;

import dev.keywright.application.token.ClientCredentials;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.domain.token.TokenRefusal;
import dev.keywright.rest.request.Values;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Finds the client's credentials in a request: by HTTP Basic or in the form, and not both (RFC 6749, section 2.3). A form may repeat the
 * client ID of the header, since {@code client_id} alone says who, and proves nothing (section 3.2.1); another one is refused.
 *
 * <p>What can't be any client's credentials is refused in the words that a wrong secret is refused in.
 */
final class ClientAuthenticationReader {

    private static final String BASIC = "basic";

    private ClientAuthenticationReader() {}

    /**
     * @param authorization the values of the {@code Authorization} headers
     * @throws RefusedRequest if more than one authentication is there
     * @throws TokenRefusal.InvalidClient if there is none, or what is there is malformed
     */
    static ClientCredentials read(List<String> authorization, FormParameters form) {
        Optional<String> formId = form.find("client_id");
        Optional<String> formSecret = form.find("client_secret");
        if (authorization.isEmpty()) {
            return credentials(
                    formId.orElseThrow(TokenRefusal.InvalidClient::new),
                    formSecret.orElseThrow(TokenRefusal.InvalidClient::new));
        }
        if (authorization.size() > 1 || formSecret.isPresent()) {
            throw RefusedRequest.invalidRequest(
                    "Authenticate in one way: by one Authorization header, or in the form.");
        }
        IdAndSecret presented = basic(authorization.get(0)).orElseThrow(TokenRefusal.InvalidClient::new);
        if (formId.isPresent() && !formId.get().equals(presented.id())) {
            throw RefusedRequest.invalidRequest("The form's client_id is not the one of the Authorization header.");
        }
        return credentials(presented.id(), presented.secret());
    }

    private static ClientCredentials credentials(String id, String secret) {
        return new ClientCredentials(
                Values.findUuid(id).map(ClientId::new).orElseThrow(TokenRefusal.InvalidClient::new),
                Secret.parse(secret)
                        .filter(ClientAuthenticationReader::isClientSecret)
                        .orElseThrow(TokenRefusal.InvalidClient::new));
    }

    private static boolean isClientSecret(Secret secret) {
        return secret.prefix() == SecretPrefix.PRIVATE_KEY || secret.prefix() == SecretPrefix.SERVICE_KEY;
    }

    /** Both halves, decoded, of RFC 7617's {@code Basic}; empty if the header is of another scheme or malformed. */
    private static Optional<IdAndSecret> basic(String header) {
        int space = header.indexOf(' ');
        if (space < 0 || !header.substring(0, space).equalsIgnoreCase(BASIC)) {
            return Optional.empty();
        }
        return decodeBase64(header.substring(space).strip()).flatMap(ClientAuthenticationReader::split);
    }

    /** Strictly: {@link Base64} forgives missing padding and stray bits, so what it reads must be how it writes. */
    private static Optional<byte[]> decodeBase64(String text) {
        try {
            byte[] decoded = Base64.getDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getEncoder().encodeToString(decoded).equals(text) ? Optional.of(decoded) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** At the first colon: form encoding leaves none in an ID, and a later one is the secret's. */
    private static Optional<IdAndSecret> split(byte[] decoded) {
        int colon = 0;
        while (colon < decoded.length && decoded[colon] != ':') {
            colon++;
        }
        if (colon == decoded.length) {
            return Optional.empty();
        }
        Optional<String> secret = FormEncoding.decode(decoded, colon + 1, decoded.length);
        return FormEncoding.decode(decoded, 0, colon).flatMap(id -> secret.map(text -> new IdAndSecret(id, text)));
    }

    private record IdAndSecret(String id, String secret) {}
}
