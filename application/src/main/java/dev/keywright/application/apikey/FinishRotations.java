package dev.keywright.application.apikey;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.OpenRotation;
import java.util.List;

/**
 * Ends the old secrets of rotations that finish by themselves and have come to their end, and records that and why. Each rotation is a
 * transaction of its own, which only one node at a time makes.
 */
@FunctionalInterface
public interface FinishRotations {

    /**
     * @return what was finished
     * @throws dev.keywright.application.StorageUnavailable if the storage can't be reached; what was finished until then stays so
     */
    List<Finished> finish();

    /** @param oldSecret which works no more */
    record Finished(ClientId key, SecretId oldSecret, OpenRotation.Outcome outcome) {}
}
