package dev.keywright.crypto.token;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.application.Transactions;
import dev.keywright.application.token.SigningKeys;
import dev.keywright.application.token.TokenSigner;
import dev.keywright.application.token.TokenVerifier;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.SigningKeySchedule;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * Signs and verifies access tokens (RFC 9068) with the deployment's signing keys, and publishes their public halves. Safe for use by many
 * threads; only {@link #refresh} waits for the storage.
 *
 * <p>Keys are loaded when the ring is made. {@link #refresh} must be called at least once in every
 * {@link SigningKeySchedule#PUBLICATION_LEAD}, and after a key was made; then every node knows a key before it signs. A ring that wasn't
 * refreshed for longer signs nothing, because a key that it doesn't know may have taken over.
 */
public final class SigningKeyRing implements TokenSigner, TokenVerifier {

    private final LoadedKeys keys;
    private final TokenClaims claims;
    private final VerifiedTokens verifiedTokens;
    private final Clock clock;
    private final LongSupplier nanoTime;

    /**
     * Loads the keys; that there are none yet is fine.
     *
     * @param issuer the {@code iss} of every token
     * @param audience the {@code aud} of every token
     * @param clock tells tokens from the future; it doesn't decide which key signs
     * @param background runs refreshes that tokens with an unknown key ask for
     * @throws dev.keywright.application.StorageUnavailable if the storage can't be reached
     * @throws dev.keywright.crypto.vault.WrongMasterKey if the keys were stored under another master key
     */
    public SigningKeyRing(
            SigningKeys signingKeys,
            Transactions transactions,
            WrappedSigningKeys wrapped,
            String issuer,
            String audience,
            Clock clock,
            Executor background) {
        this(
                new LoadedKeys(signingKeys, transactions, wrapped, background, System::nanoTime),
                new TokenClaims(issuer, audience),
                new VerifiedTokens(clock, System::nanoTime),
                clock,
                System::nanoTime);
    }

    SigningKeyRing(
            LoadedKeys keys, TokenClaims claims, VerifiedTokens verifiedTokens, Clock clock, LongSupplier nanoTime) {
        this.keys = keys;
        this.claims = claims;
        this.verifiedTokens = verifiedTokens;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /**
     * Loads the keys anew; until it succeeds, those loaded before remain.
     *
     * @throws dev.keywright.application.StorageUnavailable if the storage can't be reached
     * @throws dev.keywright.crypto.vault.WrongMasterKey if a key was stored under another master key
     */
    public void refresh() {
        keys.refresh();
    }

    /** The public halves of all keys, those too that sign later or signed before, as a JWK Set (RFC 7517, section 5) in JSON. */
    public String jwks() {
        return keys.current().jwks();
    }

    /**
     * {@inheritDoc}
     *
     * @throws StorageUnavailable if there was no key when the keys were loaded, or that is too long ago
     */
    @Override
    public String sign(AccessToken token) {
        KeySnapshot snapshot = keys.current();
        long now = nanoTime.getAsLong();
        if (snapshot.isStale(now)) {
            keys.askForRefresh();
            throw new StorageUnavailable("the signing keys were loaded too long ago", null);
        }
        OpenSigningKey signing = snapshot.signing(now)
                .orElseThrow(() -> new StorageUnavailable("no signing key could be loaded yet", null));
        return signing.sign(claims.write(token));
    }

    /**
     * {@inheritDoc} A token of a key that isn't known here is refused, and has the keys refreshed in the background, at most once in five
     * seconds. A token that was issued more than {@link SigningKeySchedule#CLOCK_SKEW} ahead of the clock is refused. The signature of a
     * token that is shown again need not be computed again; the rest is.
     */
    @Override
    public Optional<AccessToken> verify(String jwt) {
        if (jwt.length() > CompactJws.MAX_LENGTH) {
            return Optional.empty();
        }
        KeySnapshot snapshot = keys.current();
        TokenDigest digest = TokenDigest.of(jwt);
        return verifiedTokens
                .find(digest, snapshot)
                .or(() -> CompactJws.parse(jwt).flatMap(jws -> verify(jws, digest, snapshot)))
                .filter(token -> !token.issuedAt().isAfter(latestIssue()));
    }

    private Optional<AccessToken> verify(CompactJws jws, TokenDigest digest, KeySnapshot snapshot) {
        Optional<OpenSigningKey> key = findKey(jws, snapshot).filter(found -> found.verifies(jws));
        Optional<AccessToken> token = key.flatMap(found -> claims.read(jws.payload()));
        token.ifPresent(verified -> verifiedTokens.add(digest, verified, key.orElseThrow()));
        return token;
    }

    private Optional<OpenSigningKey> findKey(CompactJws jws, KeySnapshot snapshot) {
        Optional<OpenSigningKey> key = snapshot.find(jws.header());
        if (key.isEmpty()
                && TokenHeader.parse(jws.header())
                        .filter(header -> !snapshot.knows(header))
                        .isPresent()) {
            keys.askForRefresh();
        }
        return key;
    }

    private Instant latestIssue() {
        return clock.instant().plus(SigningKeySchedule.CLOCK_SKEW);
    }
}
