package dev.keywright.application.token;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.token.TokenId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Every access token that was ever issued, as long as it may be asked for. Each stage fails with
 * {@link dev.keywright.application.StorageUnavailable} if storage can't be reached. Who cancels its future waits no more: what hasn't begun by then
 * needn't be done. What continues on the thread that completes a stage must not wait for anything: storage may go on with others' questions there.
 */
public interface TokenLedger {

    /**
     * Records that a token is issued, if the secret is one of the key's and the key is live when the statement runs; once the stage completes
     * with a key, the record is durable. It notes, too, that key and secret were used, at most once in 10 seconds for each.
     *
     * @return the key and which of its secrets it was, or empty if it isn't live or that isn't a secret of it: then nothing was recorded, and it cost the same work
     */
    CompletionStage<Optional<LiveCredential>> record(Issuance issuance);

    /**
     * What {@link #record} most likely tells of the key: what it told when the same secret was presented before. A guess, so that work can begin
     * while storage decides; whatever is made of it is good for nothing until {@link #record} tells the same.
     *
     * @return empty if there is no guess, or nothing to be gained by one. An implementation may always answer that.
     */
    default Optional<LiveKey> expected(Issuance issuance) {
        return Optional.empty();
    }

    /**
     * The key of a token and the secret it was issued for, if the token was issued and not revoked, and the key is live, when the statement runs. Never remembered from
     * before.
     *
     * @param issuedAt the token's {@code iat}, in whole seconds
     * @param now decides what has expired; the token's own expiry is for the caller to check
     */
    CompletionStage<Optional<LiveCredential>> find(TokenId token, Instant issuedAt, Instant now);

    /**
     * Revokes the token, as part of the thread's transaction.
     *
     * @param issuedAt the token's {@code iat}, in whole seconds
     * @return whether it was good until now; false if it was revoked before, or never issued
     */
    boolean revoke(TokenId token, Instant issuedAt, Instant now);

    /**
     * @param secret what {@link dev.keywright.application.secret.SecretDigester#candidates} made of the secret that was presented
     * @param issuedAt the token's {@code iat}, in whole seconds; it is good for {@link dev.keywright.domain.token.AccessToken#LIFETIME} from then
     */
    record Issuance(TokenId token, ClientId key, List<SecretDigest> secret, Instant issuedAt, Instant now) {

        public Issuance {
            secret = List.copyOf(secret);
        }
    }
}
