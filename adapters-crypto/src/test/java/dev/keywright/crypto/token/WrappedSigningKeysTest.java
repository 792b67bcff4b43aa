package dev.keywright.crypto.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.keywright.crypto.MasterKeys;
import dev.keywright.crypto.vault.MasterKeyRing;
import dev.keywright.crypto.vault.Vault;
import dev.keywright.crypto.vault.WrongMasterKey;
import dev.keywright.domain.token.SigningAlgorithm;
import dev.keywright.domain.token.SigningKey;
import dev.keywright.domain.token.WrappedKey;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class WrappedSigningKeysTest {

    private static final Instant CREATED = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant ACTIVE = Instant.parse("2026-11-23T11:00:00Z");

    private final Signer signer;
    private final WrappedSigningKeys keys;

    WrappedSigningKeysTest(Signer signer) {
        this.signer = signer;
        this.keys = new WrappedSigningKeys(new Vault(MasterKeyRing.of(MasterKeys.aMasterKey())), signer.provider());
    }

    @Test
    void anEllipticKeyIsPublishedAsRfc7518HasIt() throws Exception {
        SigningKey key = keys.generate(SigningAlgorithm.ES256, CREATED, ACTIVE);

        assertThat(JSONObjectUtils.parse(key.publicJwk()))
                .containsOnlyKeys("kty", "crv", "x", "y", "use", "alg", "kid")
                .containsEntry("kty", "EC")
                .containsEntry("crv", "P-256")
                .containsEntry("use", "sig")
                .containsEntry("alg", "ES256")
                .containsEntry("kid", key.id().value());
        assertThat(key.createdAt()).isEqualTo(CREATED);
        assertThat(key.activatesAt()).isEqualTo(ACTIVE);
    }

    @Test
    void anRsaKeyHas2048BitsAndIsPublishedAsRfc7518HasIt() throws Exception {
        SigningKey key = keys.generate(SigningAlgorithm.RS256, CREATED, ACTIVE);

        assertThat(JSONObjectUtils.parse(key.publicJwk()))
                .containsOnlyKeys("kty", "n", "e", "use", "alg", "kid")
                .containsEntry("kty", "RSA")
                .containsEntry("use", "sig")
                .containsEntry("alg", "RS256")
                .containsEntry("kid", key.id().value());
        assertThat(RSAKey.parse(key.publicJwk()).size()).isEqualTo(2048);
    }

    @ParameterizedTest
    @EnumSource
    void theKeyIdIsTheThumbprintOfThePublicHalf(SigningAlgorithm algorithm) throws Exception {
        SigningKey key = keys.generate(algorithm, CREATED, ACTIVE);

        assertThat(key.id().value())
                .isEqualTo(
                        JWK.parse(key.publicJwk()).computeThumbprint("SHA-256").toString());
    }

    @Test
    void coordinatesKeep32OctetsThoughTheFirstIsZero() throws Exception {
        assertCoordinatesHave32Octets(key -> key.getW().getAffineX());
        assertCoordinatesHave32Octets(key -> key.getW().getAffineY());
    }

    private void assertCoordinatesHave32Octets(Function<ECPublicKey, BigInteger> coordinate) throws Exception {
        ECPublicKey key = keyWithShort(coordinate);

        ECKey jwk = ECKey.parse(new Es256(signer.provider()).publicJwk(key).toJSONString());

        assertThat(jwk.getX().decode()).hasSize(32);
        assertThat(jwk.getY().decode()).hasSize(32);
        assertThat(jwk.toECPublicKey().getW()).isEqualTo(key.getW());
    }

    /** One key in 256 has it. */
    private ECPublicKey keyWithShort(Function<ECPublicKey, BigInteger> coordinate) throws Exception {
        ECPublicKey key;
        do {
            key = (ECPublicKey) new Es256(signer.provider()).generateKeyPair().getPublic();
        } while (coordinate.apply(key).bitLength() > 248);
        return key;
    }

    @ParameterizedTest
    @EnumSource
    void theWrappedHalfIsThePublicHalfsOwn(SigningAlgorithm algorithm) throws Exception {
        SigningKey key = keys.generate(algorithm, CREATED, ACTIVE);

        OpenSigningKey opened = keys.open(key);

        String signed = opened.sign("{}");
        assertThat(opened.verifies(CompactJws.parse(signed).orElseThrow())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aKeyOfAnotherMasterKeyIsRefused(SigningAlgorithm algorithm) {
        SigningKey foreign = new WrappedSigningKeys(
                        new Vault(MasterKeyRing.of(MasterKeys.anotherMasterKey())), signer.provider())
                .generate(algorithm, CREATED, ACTIVE);

        assertThatExceptionOfType(WrongMasterKey.class).isThrownBy(() -> keys.open(foreign));
    }

    @Test
    void aTamperedPrivateHalfIsRefused() {
        SigningKey key = keys.generate(SigningAlgorithm.ES256, CREATED, ACTIVE);
        byte[] tampered = key.wrappedPrivateKey().bytes();
        tampered[20] ^= 1;

        assertThatExceptionOfType(WrongMasterKey.class)
                .isThrownBy(() -> keys.open(row(key, key.publicJwk(), new WrappedKey(tampered))));
    }

    @Test
    void swappedPrivateHalvesAreRefused() {
        SigningKey key = keys.generate(SigningAlgorithm.ES256, CREATED, ACTIVE);
        SigningKey other = keys.generate(SigningAlgorithm.ES256, CREATED, ACTIVE);

        assertThatExceptionOfType(WrongMasterKey.class)
                .isThrownBy(() -> keys.open(row(key, key.publicJwk(), other.wrappedPrivateKey())))
                .withMessageContaining("signing-key:" + key.id());
    }

    @Test
    void aPublicHalfThatSomeonePutThereIsRefused() throws Exception {
        SigningKey key = keys.generate(SigningAlgorithm.ES256, CREATED, ACTIVE);
        KeyPair attackers = new Es256(signer.provider()).generateKeyPair();
        String theirs = new ECKey.Builder(new Es256(signer.provider())
                        .publicJwk(attackers.getPublic())
                        .toECKey())
                .keyID(key.id().value())
                .build()
                .toJSONString();

        assertThatIllegalStateException()
                .isThrownBy(() -> keys.open(row(key, theirs, key.wrappedPrivateKey())))
                .withMessageContaining("was altered");
    }

    @Test
    void aStoredPublicHalfThatHoldsThePrivateOneIsRefused() throws Exception {
        Deployment deployment = signer.newDeployment();
        SigningKey key = deployment.addKey(SigningAlgorithm.RS256, ACTIVE);
        RSAKey whole = new RSAKey.Builder(RSAKey.parse(key.publicJwk()))
                .privateKey(deployment.privateKey(key))
                .build();

        assertThatIllegalStateException()
                .isThrownBy(() -> deployment.wrapped.open(row(key, whole.toJSONString(), key.wrappedPrivateKey())))
                .withMessage("the public half of the signing key " + key.id() + " was altered");
    }

    @Test
    void aKeyWhoseAlgorithmWasChangedIsRefused() {
        SigningKey key = keys.generate(SigningAlgorithm.ES256, CREATED, ACTIVE);
        SigningKey changed = new SigningKey(
                key.id(), SigningAlgorithm.RS256, key.publicJwk(), key.wrappedPrivateKey(), CREATED, ACTIVE);

        assertThatIllegalStateException().isThrownBy(() -> keys.open(changed)).withMessageContaining("was altered");
    }

    private static SigningKey row(SigningKey key, String publicJwk, WrappedKey wrapped) {
        return new SigningKey(key.id(), key.algorithm(), publicJwk, wrapped, key.createdAt(), key.activatesAt());
    }
}
