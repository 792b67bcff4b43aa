package dev.keywright.application.apikey;

import dev.keywright.application.Foundation;
import dev.keywright.application.audit.Change;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.NewKey;
import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives new keys their ID and secret, and stores them with their audit event. */
public final class NewKeys {

    private final Foundation foundation;
    private final SecretDigester digester;
    private final ApiKeys apiKeys;
    private final KeyPolicies keyPolicies;

    public NewKeys(Foundation foundation, SecretDigester digester, ApiKeys apiKeys, KeyPolicies keyPolicies) {
        this.foundation = foundation;
        this.digester = digester;
        this.apiKeys = apiKeys;
        this.keyPolicies = keyPolicies;
    }

    /** What a new key is made of, and the secret that is shown once. */
    public record Draft(NewKey key, Secret secret) {}

    /**
     * A draft with a new ID and a new secret.
     *
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.ExpiryOutOfRange if the end is past or too far ahead
     */
    public Draft draft(
            SecretPrefix prefix, Name name, Description description, @Nullable Instant expiresAt, Instant now) {
        ClientId clientId = new ClientId(foundation.newId());
        return draft(clientId, foundation.newSecret(prefix), name, description, expiresAt, now);
    }

    /** A draft with an ID and a secret that were chosen elsewhere. */
    public Draft draft(
            ClientId clientId,
            Secret secret,
            Name name,
            Description description,
            @Nullable Instant expiresAt,
            Instant now) {
        KeySecret kept = KeySecret.of(new SecretId(foundation.newId()), secret, digester.digest(secret), now);
        return new Draft(new NewKey(clientId, name, description, kept, expiresAt, now), secret);
    }

    /** As {@link #add(ApiKey, KeyRestrictions, Change)}, of a key that is kept to nothing but its role. */
    public void add(ApiKey key, Change change) {
        add(key, KeyRestrictions.NONE, change);
    }

    /**
     * Stores the key, if its workspace's policy lets it pass, and records its creation in that workspace's trail.
     *
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal as {@link KeyPolicy#check} and {@link KeyPolicy#checkRoom} have it
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.BeyondOwnRestrictions if a key makes it that is itself kept to less
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.NameTaken as {@link ApiKeys#add}
     */
    public void add(ApiKey key, KeyRestrictions restrictions, Change change) {
        OwnRestrictions.require(restrictions, change, apiKeys);
        KeyPolicy policy = keyPolicies.hold(key.workspace());
        policy.check(key, restrictions);
        if (policy.maxLiveKeys() != null) {
            policy.checkRoom(keyPolicies.countLiveKeysAlone(key.workspace(), change.now()));
        }
        apiKeys.add(key, change.now());
        if (!restrictions.equals(KeyRestrictions.NONE)) {
            apiKeys.restrict(key.clientId(), restrictions);
        }
        Map<String, String> set = whatWasSet(key);
        set.putAll(RestrictionFields.of(restrictions));
        Target target = Target.apiKey(key.clientId(), key.name().value());
        change.recordIn(key.workspace(), AuditAction.API_KEY_CREATED, target, Map.of(), set);
    }

    private static Map<String, String> whatWasSet(ApiKey key) {
        Map<String, String> set = new HashMap<>();
        set.put("name", key.name().value());
        set.put("description", key.description().value());
        if (key instanceof PrivateKey privateKey) {
            set.put("type", "private");
            set.put("user_id", privateKey.user().toString());
        } else if (key instanceof ServiceKey serviceKey) {
            set.put("type", "service");
            set.put("role", serviceKey.role().value());
        }
        Instant expiresAt = key.lifecycle().expiresAt();
        if (expiresAt != null) {
            set.put("expires_at", expiresAt.toString());
        }
        return set;
    }
}
