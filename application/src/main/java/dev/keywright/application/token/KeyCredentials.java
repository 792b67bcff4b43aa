package dev.keywright.application.token;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.secret.SecretDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Looks up keys for clients that authenticate. Outside any transaction. Who cancels a stage's future waits no more: what hasn't begun by then
 * needn't be done.
 */
@FunctionalInterface
public interface KeyCredentials {

    /**
     * The key, if one of the digests is of a secret of it, and it is live when the statement runs: neither it nor that secret has ended, and
     * its member and its workspace are active. Never remembered from before. An unknown key, a wrong secret and a key that has ended cost
     * the same work.
     *
     * @param secret what {@link dev.keywright.application.secret.SecretDigester#candidates} made of the secret that was presented
     * @param now decides what has expired
     * @return fails with {@link dev.keywright.application.StorageUnavailable} if storage can't be reached
     */
    CompletionStage<Optional<LiveCredential>> findLive(ClientId key, List<SecretDigest> secret, Instant now);
}
