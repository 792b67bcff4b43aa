package dev.keywright.crypto.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.keywright.application.token.SigningKeys;
import dev.keywright.domain.token.KeyId;
import dev.keywright.domain.token.SigningKey;
import dev.keywright.domain.token.SigningKeySchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The signing keys as they were when they were loaded. Which of them signs is decided by the database's clock: its time then, and what has
 * gone by since on a clock that nobody sets.
 */
final class KeySnapshot {

    private final SigningKeys.Snapshot stored;
    private final Map<String, OpenSigningKey> byHeader;
    private final Map<KeyId, OpenSigningKey> byId;
    private final String jwks;
    private final long loadedAt;

    private KeySnapshot(SigningKeys.Snapshot stored, List<OpenSigningKey> opened, long loadedAt) {
        this.stored = stored;
        this.byHeader = by(OpenSigningKey::encodedHeader, opened);
        this.byId = by(key -> key.stored().id(), opened);
        this.jwks = jwks(opened.stream().map(OpenSigningKey::publicJwk).toList());
        this.loadedAt = loadedAt;
    }

    /**
     * Opens all keys, also those that only verify: that their private half can be unwrapped proves that they are the deployment's own.
     *
     * @param loadedAt {@link System#nanoTime} when they were loaded
     */
    static KeySnapshot open(SigningKeys.Snapshot stored, WrappedSigningKeys keys, long loadedAt) {
        Optional<SigningKey> signing = SigningKeySchedule.signing(stored.keys(), stored.databaseTime());
        List<OpenSigningKey> opened = stored.keys().stream()
                .sorted(Comparator.comparing(SigningKey::activatesAt))
                .map(keys::open)
                .map(key -> willSign(key, signing) ? key : key.forVerification())
                .toList();
        return new KeySnapshot(stored, opened, loadedAt);
    }

    private static <K> Map<K, OpenSigningKey> by(Function<OpenSigningKey, K> name, List<OpenSigningKey> opened) {
        return opened.stream().collect(Collectors.toUnmodifiableMap(name, Function.identity()));
    }

    private static boolean willSign(OpenSigningKey key, Optional<SigningKey> signing) {
        return signing.map(now -> !key.stored().activatesAt().isBefore(now.activatesAt()))
                .orElse(true);
    }

    private static String jwks(List<JWK> publicKeys) {
        return new JWKSet(publicKeys).toString(true);
    }

    /** The key that signs at that {@link System#nanoTime}. */
    Optional<OpenSigningKey> signing(long nanoTime) {
        Instant databaseTime = stored.databaseTime().plus(age(nanoTime));
        return SigningKeySchedule.signing(stored.keys(), databaseTime).map(key -> byId.get(key.id()));
    }

    /** Whether a successor of the key that signs may have begun to sign since, unknown to this snapshot. */
    boolean isStale(long nanoTime) {
        return age(nanoTime).compareTo(SigningKeySchedule.PUBLICATION_LEAD) > 0;
    }

    private Duration age(long nanoTime) {
        return Duration.ofNanos(nanoTime - loadedAt);
    }

    /** The key whose tokens have that header. */
    Optional<OpenSigningKey> find(String encodedHeader) {
        return Optional.ofNullable(byHeader.get(encodedHeader));
    }

    boolean knows(TokenHeader header) {
        return byId.containsKey(header.keyId());
    }

    /** The public halves of all keys, those too that don't sign yet or no longer, as a JWK Set (RFC 7517, section 5). */
    String jwks() {
        return jwks;
    }
}
