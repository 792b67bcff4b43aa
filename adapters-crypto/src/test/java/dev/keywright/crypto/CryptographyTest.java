package dev.keywright.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.keywright.application.Foundation;
import dev.keywright.application.TestClock;
import dev.keywright.application.assembly.Storage;
import dev.keywright.application.memory.InMemoryStorage;
import dev.keywright.application.secret.PepperStore;
import dev.keywright.application.token.RotateSigningKeys;
import dev.keywright.application.token.TokenUseCases;
import dev.keywright.crypto.vault.MasterKey;
import dev.keywright.crypto.vault.MasterKeyRing;
import dev.keywright.crypto.vault.WrongMasterKey;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.SigningAlgorithm;
import dev.keywright.domain.token.SigningKey;
import dev.keywright.domain.token.SigningKeySchedule;
import dev.keywright.domain.token.TokenId;
import dev.keywright.domain.workspace.WorkspaceId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A whole deployment's cryptography over storage that is kept in memory, with the rotation of signing keys as it is in use. */
class CryptographyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final TestClock clock = new TestClock(NOW);
    private final Storage storage = InMemoryStorage.create(clock);
    private final PepperStore peppers = InMemoryStorage.peppers();

    @Test
    void rotatedKeysArePublishedBeforeTheySignAndKeptAsLongAsTheirTokensLive() throws Exception {
        Cryptography node = open(MasterKeys.aMasterKey());
        SigningKey first = rotate(node, SigningAlgorithm.ES256, false);
        AccessToken early = token(node);
        String earlyJwt = node.signingKeyRing().sign(early);

        SigningKey second = rotate(node, SigningAlgorithm.RS256, true);
        assertThat(publishedBy(node))
                .containsExactlyInAnyOrder(first.id().value(), second.id().value());
        assertThat(signingKeyOf(node)).isEqualTo(first.id().value());

        clock.advance(SigningKeySchedule.PUBLICATION_LEAD);
        node.signingKeyRing().refresh();
        assertThat(signingKeyOf(node)).isEqualTo(second.id().value());
        assertThat(node.signingKeyRing().verify(earlyJwt)).contains(early);

        clock.advance(SigningKeySchedule.RETENTION.minusMillis(1));
        rotateIfDue(node, SigningAlgorithm.RS256);
        assertThat(node.signingKeyRing().verify(earlyJwt)).contains(early);

        clock.advance(Duration.ofMillis(1));
        rotateIfDue(node, SigningAlgorithm.RS256);
        assertThat(publishedBy(node)).containsExactly(second.id().value());
        assertThat(node.signingKeyRing().verify(earlyJwt)).isEmpty();
    }

    @Test
    void whatOneNodeMakesAnotherUnderstands() {
        Cryptography one = open(MasterKeys.aMasterKey());
        rotate(one, SigningAlgorithm.ES256, false);
        Cryptography other = open(MasterKeys.aMasterKey());
        Secret secret = Secret.of(SecretPrefix.SERVICE_KEY, new byte[32]);
        AccessToken token = token(one);

        SecretDigest digest = one.secretDigester().digest(secret);
        String jwt = one.signingKeyRing().sign(token);

        assertThat(other.secretDigester().digest(secret).matches(digest)).isTrue();
        assertThat(other.signingKeyRing().verify(jwt)).contains(token);
        assertThat(other.signingKeyRing().jwks()).isEqualTo(one.signingKeyRing().jwks());
    }

    @Test
    void aWrongMasterKeyStopsTheStart() {
        open(MasterKeys.aMasterKey());

        assertThatExceptionOfType(WrongMasterKey.class).isThrownBy(() -> open(MasterKeys.anotherMasterKey()));
    }

    @Test
    void nothingSecretIsInItsText() {
        Cryptography node = open(MasterKeys.aMasterKey());

        assertThat(node.toString())
                .contains(Identity.of(node.secretDigester()), Identity.of(node.signingKeyRing()))
                .contains(Identity.of(node.passwords()), Identity.of(node.signingKeyFactory()));
    }

    private Cryptography open(MasterKey masterKey) {
        return Cryptography.open(
                MasterKeyRing.of(masterKey),
                peppers,
                storage.signingKeys(),
                storage.transactions(),
                "https://keys.example.com",
                "https://api.example.com",
                clock,
                Runnable::run);
    }

    private SigningKey rotate(Cryptography node, SigningAlgorithm algorithm, boolean force) {
        SigningKey made = rotation(node)
                .rotate(new RotateSigningKeys.Command(algorithm, force))
                .orElseThrow();
        node.signingKeyRing().refresh();
        return made;
    }

    private void rotateIfDue(Cryptography node, SigningAlgorithm algorithm) {
        assertThat(rotation(node).rotate(new RotateSigningKeys.Command(algorithm, false)))
                .isEmpty();
        node.signingKeyRing().refresh();
    }

    private RotateSigningKeys rotation(Cryptography node) {
        Foundation foundation =
                new Foundation(storage.transactions(), RoleCatalog.presets(), node.ids(), new SecureRandom(), clock);
        return TokenUseCases.rotateSigningKeys(
                foundation,
                new SigningKeySchedule(Duration.ofDays(90)),
                storage.signingKeys(),
                node.signingKeyFactory(),
                storage.auditTrail());
    }

    private AccessToken token(Cryptography node) {
        return new AccessToken(
                new TokenId(node.ids().next()),
                new ClientId(node.ids().next()),
                new WorkspaceId(node.ids().next()),
                KeyType.SERVICE,
                RoleName.OWNER,
                null,
                Scope.parseList("apikey.read"),
                clock.instant(),
                clock.instant().plus(AccessToken.LIFETIME));
    }

    private String signingKeyOf(Cryptography node) throws Exception {
        return SignedJWT.parse(node.signingKeyRing().sign(token(node)))
                .getHeader()
                .getKeyID();
    }

    private static List<String> publishedBy(Cryptography node) throws Exception {
        return JWKSet.parse(node.signingKeyRing().jwks()).getKeys().stream()
                .map(JWK::getKeyID)
                .toList();
    }
}
