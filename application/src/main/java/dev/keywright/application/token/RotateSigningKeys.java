package dev.keywright.application.token;

import dev.keywright.domain.token.SigningAlgorithm;
import dev.keywright.domain.token.SigningKey;
import java.util.Optional;

/**
 * Makes the next signing key, and drops those that no valid token was signed with. Of several nodes at the same time, one does it.
 */
@FunctionalInterface
public interface RotateSigningKeys {

    /** @return the new key, or empty if none was due */
    Optional<SigningKey> rotate(Command command);

    /** @param force whether to make a key though the schedule asks for none */
    record Command(SigningAlgorithm algorithm, boolean force) {}
}
