package dev.keywright.crypto.token;

import dev.keywright.domain.token.KeyId;
import dev.keywright.domain.token.SigningAlgorithm;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JOSE header of an access token (RFC 9068, section 2.1). There is exactly one spelling of it for each key. */
record TokenHeader(SigningAlgorithm algorithm, KeyId keyId) {

    private static final Pattern FORM =
            Pattern.compile("\\{\"alg\":\"(ES256|RS256)\",\"kid\":\"([A-Za-z0-9_-]{43})\",\"typ\":\"at\\+jwt\"}");

    /** The header that this is, if it is one that {@link #encoded} makes. */
    static Optional<TokenHeader> parse(String encoded) {
        return Base64Url.decode(encoded)
                .map(json -> FORM.matcher(new String(json, StandardCharsets.ISO_8859_1)))
                .filter(Matcher::matches)
                .map(found -> new TokenHeader(SigningAlgorithm.valueOf(found.group(1)), new KeyId(found.group(2))));
    }

    String encoded() {
        String json = "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + keyId + "\",\"typ\":\"at+jwt\"}";
        return Base64Url.encode(json.getBytes(StandardCharsets.US_ASCII));
    }
}
