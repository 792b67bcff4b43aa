package dev.keywright.bootstrap.e2e.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * A token that a client received.
 *
 * @param subjects what its use depends on, itself included
 */
record IssuedToken(String jwt, UUID id, Set<Subject> subjects) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** @param ofKey what the use of the key depends on */
    static IssuedToken of(String jwt, Set<Subject> ofKey) {
        UUID id = idOf(jwt);
        return new IssuedToken(jwt, id, with(new Subject(Subject.Kind.TOKEN, id.toString()), ofKey));
    }

    static Set<Subject> with(Subject one, Set<Subject> others) {
        Set<Subject> all = new LinkedHashSet<>(others);
        all.add(one);
        return Set.copyOf(all);
    }

    private static UUID idOf(String jwt) {
        String claims = new String(Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        try {
            return UUID.fromString(MAPPER.readTree(claims).path("jti").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a token's claims: " + claims, e);
        }
    }
}
