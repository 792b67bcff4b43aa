package dev.keywright.application.apikey;

import dev.keywright.application.Page;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stores API keys with their secrets' digests. All methods take part in the thread's transaction. A key that is read may come without those
 * of its secrets that ended more than 90 days ago, be they still stored.
 */
public interface ApiKeys {

    /**
     * @param now decides which keys of the same name have expired, and so no longer hold it
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.NameTaken if a live key holds the name: of the workspace for a service key, of the
     *     same user in the workspace for a private key. Nothing more can be done in the transaction then.
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if it is a private key whose user was removed from the workspace
     *     meanwhile
     */
    void add(ApiKey key, Instant now);

    /** The key, if it is that workspace's. */
    Optional<ListedKey> find(WorkspaceId workspace, ClientId key);

    /** The key, if it is that workspace's, with nobody else changing it until the transaction ends. */
    Optional<ApiKey> lock(WorkspaceId workspace, ClientId key);

    /**
     * Stores the description, whether it is disabled or revoked, secrets that were added, and the ends of those that were there. What is
     * revoked stays revoked, what is ended stays ended, no end is put off, and no secret disappears, whatever the value says.
     */
    void update(ApiKey key);

    /** Whose secret has one of those digests, whether it still works or not. */
    Optional<SecretPlace> findSecret(List<SecretDigest> digests);

    /** A secret, and the key that it is of. */
    record SecretPlace(WorkspaceId workspace, ClientId key, SecretId secret) {}

    /**
     * Revokes all private keys that the user has in that workspace.
     *
     * @return those that weren't revoked before, as they are now
     */
    List<PrivateKey> revokeAllOf(WorkspaceId workspace, UserId user, Instant now);

    /**
     * The keys that fit the filter and have neither been revoked nor expired, newest first, with nobody else changing them until the
     * transaction ends.
     */
    List<ListedKey> lockLive(WorkspaceId workspace, RevokeApiKeys.Filter filter, Instant now);

    /** The keys that the query asks for, in its order. */
    Page<ListedKey> list(ApiKeyQuery query);

    /** How many keys the query asks for, on all pages. */
    int count(ApiKeyQuery query);

    /** Keeps a key, which was added before, to these and no others. */
    void restrict(ClientId key, KeyRestrictions restrictions);
}
