package dev.keywright.application.token;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.LiveKey;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Looks up keys for clients that authenticate. Outside any transaction; every stage fails with
 * {@link dev.keywright.application.StorageUnavailable} if storage can't be reached.
 */
public interface KeyCredentials {

    /** The credential, whether the key still works or not. It may be remembered from before, since it decides nothing. */
    CompletionStage<Optional<KeyCredential>> find(ClientId key);

    /**
     * The key, if it is live when the statement runs: neither it nor that secret of it has ended, and its member and its workspace are
     * active. Never remembered from before.
     *
     * @param now decides what has expired
     */
    CompletionStage<Optional<LiveKey>> findLive(ClientId key, SecretId secret, Instant now);
}
