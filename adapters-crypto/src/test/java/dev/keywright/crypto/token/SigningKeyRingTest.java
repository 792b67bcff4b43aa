package dev.keywright.crypto.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import dev.keywright.application.StorageUnavailable;
import dev.keywright.crypto.Identity;
import dev.keywright.crypto.MasterKeys;
import dev.keywright.crypto.vault.MasterKeyRing;
import dev.keywright.crypto.vault.Vault;
import dev.keywright.crypto.vault.WrongMasterKey;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.SigningAlgorithm;
import dev.keywright.domain.token.SigningKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class SigningKeyRingTest {

    private static final AccessToken TOKEN = AccessTokens.ofAServiceKey(Deployment.NOW);

    private final Signer signer;
    private final Deployment deployment;

    SigningKeyRingTest(Signer signer) {
        this.signer = signer;
        this.deployment = signer.newDeployment();
    }

    @Test
    void withoutAKeyNothingIsSignedAndNothingPublished() throws Exception {
        SigningKeyRing node = deployment.node();

        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> node.sign(TOKEN));
        assertThat(JWKSet.parse(node.jwks()).getKeys()).isEmpty();
    }

    @Test
    void aKeyIsPublishedBeforeItSigns() throws Exception {
        SigningKey first = deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW);
        SigningKey next = deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW.plus(Duration.ofHours(1)));

        SigningKeyRing node = deployment.node();

        assertThat(JWKSet.parse(node.jwks()).getKeys())
                .extracting(JWK::getKeyID)
                .containsExactly(first.id().value(), next.id().value());
        assertThat(keyOf(node.sign(TOKEN))).isEqualTo(first.id().value());
    }

    @Test
    void aKeySignsFromItsActivationOnByTheDatabasesClock() throws Exception {
        SigningKey first = deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW);
        SigningKey next = deployment.addKey(SigningAlgorithm.RS256, Deployment.NOW.plus(Duration.ofMinutes(30)));
        SigningKeyRing node = deployment.node();

        deployment.pass(Duration.ofMinutes(30).minusNanos(1));
        assertThat(keyOf(node.sign(TOKEN))).isEqualTo(first.id().value());

        deployment.pass(Duration.ofNanos(1));
        assertThat(keyOf(node.sign(TOKEN))).isEqualTo(next.id().value());
    }

    @Test
    void tokensOfTheKeyBeforeAreVerifiedUntilItIsRemoved() {
        SigningKey first = deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW);
        deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW.plus(Duration.ofMinutes(30)));
        SigningKeyRing node = deployment.node();
        String token = node.sign(TOKEN);

        deployment.pass(Duration.ofHours(1));
        node.refresh();
        assertThat(node.verify(token)).contains(TOKEN);

        deployment.remove(first);
        node.refresh();
        assertThat(node.verify(token)).isEmpty();
    }

    @Test
    void tokensOfAKeyThatIsNotActiveHereYetAreVerified() {
        SigningKey next = deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW.plus(Duration.ofMinutes(1)));
        SigningKeyRing slow = deployment.node();
        String token = deployment.wrapped.open(next).sign(claims());

        assertThat(slow.verify(token)).contains(TOKEN);
    }

    @Test
    void privateHalvesOfKeysThatNeverSignAgainAreNotKept() {
        SigningKey old = deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW.minus(Duration.ofDays(1)));
        SigningKey signing = deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW);
        SigningKey next = deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW.plus(Duration.ofHours(1)));
        KeySnapshot snapshot = KeySnapshot.open(deployment.load(), deployment.wrapped, 0);

        assertThatIllegalStateException()
                .isThrownBy(() -> open(snapshot, old).sign("{}"))
                .withMessageContaining("verification only");
        assertThat(open(snapshot, signing).sign("{}")).isNotEmpty();
        assertThat(open(snapshot, next).sign("{}")).isNotEmpty();
    }

    @Test
    void theKeySetHoldsPublicMembersOnlyAndEveryKeyHasUseAlgAndADistinctKid() throws Exception {
        deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW);
        deployment.addKey(SigningAlgorithm.RS256, Deployment.NOW);
        deployment.addKey(SigningAlgorithm.RS256, Deployment.NOW.plus(Duration.ofHours(1)));

        Map<String, Object> jwks = JSONObjectUtils.parse(deployment.node().jwks());

        Map<String, Object>[] keys = JSONObjectUtils.getJSONObjectArray(jwks, "keys");
        assertThat(jwks).containsOnlyKeys("keys");
        assertThat(keys)
                .hasSize(3)
                .allSatisfy(key -> assertThat(key)
                        .containsKeys("kty", "use", "alg", "kid")
                        .doesNotContainKeys("d", "p", "q", "dp", "dq", "qi", "k", "oth"));
        assertThat(keys).extracting(key -> key.get("kid")).doesNotHaveDuplicates();
    }

    @Test
    void aTokenOfAnUnknownKeyIsRefusedUntilTheRefreshItAsksFor() {
        deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW);
        SigningKeyRing node = deployment.node();
        SigningKey unknown = deployment.addKey(SigningAlgorithm.RS256, Deployment.NOW);
        String token = deployment.wrapped.open(unknown).sign(claims());

        assertThat(node.verify(token)).isEmpty();
        assertThat(node.verify(token)).isEmpty();

        deployment.runBackground();
        assertThat(node.verify(token)).contains(TOKEN);
    }

    @Test
    void unknownKeysAskForARefreshAtMostOnceInFiveSeconds() {
        deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW);
        SigningKeyRing node = deployment.node();
        String foreign =
                signer.deploymentSigningWith(SigningAlgorithm.ES256).node().sign(TOKEN);

        IntStream.range(0, 100).forEach(i -> node.verify(foreign));
        assertThat(deployment.background).hasSize(1);

        deployment.pass(Duration.ofSeconds(5).minusNanos(1));
        node.verify(foreign);
        assertThat(deployment.background).hasSize(1);

        deployment.pass(Duration.ofNanos(1));
        node.verify(foreign);
        assertThat(deployment.background).hasSize(2);
    }

    @Test
    void tokensOfKnownKeysAndWhatIsNoTokenAskForNoRefresh() {
        SigningKey key = deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW);
        SigningKeyRing node = deployment.node();
        String token = node.sign(TOKEN);

        node.verify(token);
        node.verify(token.substring(0, token.length() - 1));
        node.verify("x" + token);
        node.verify("e30.e30.e30");
        node.verify(new TokenHeader(SigningAlgorithm.RS256, key.id()).encoded() + ".e30.e30");

        assertThat(deployment.background).isEmpty();
    }

    @Test
    void aRefreshInTheBackgroundThatFailsKeepsTheKeysAndIsTriedAgain() {
        deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW);
        SigningKeyRing node = deployment.node();
        SigningKey unknown = deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW.plusSeconds(60));
        String token = deployment.wrapped.open(unknown).sign(claims());

        deployment.transactions.setReachable(false);
        node.verify(token);
        deployment.runBackground();
        assertThat(node.verify(node.sign(TOKEN))).contains(TOKEN);

        deployment.transactions.setReachable(true);
        deployment.pass(Duration.ofSeconds(5));
        node.verify(token);
        deployment.runBackground();
        assertThat(node.verify(token)).contains(TOKEN);
    }

    @Test
    void aRefreshThatFailsSaysSoAndKeepsTheKeys() {
        deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW);
        SigningKeyRing node = deployment.node();

        deployment.transactions.setReachable(false);

        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(node::refresh);
        assertThat(node.verify(node.sign(TOKEN))).contains(TOKEN);
    }

    @Test
    void aNodeThatHasNotLoadedTheKeysForLongerThanTheLeadSignsNothing() {
        deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW);
        SigningKeyRing node = deployment.node();

        deployment.pass(Duration.ofHours(1));
        String token = node.sign(TOKEN);
        deployment.pass(Duration.ofNanos(1));
        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> node.sign(TOKEN));
        assertThat(node.verify(token)).contains(TOKEN);

        deployment.runBackground();
        assertThat(node.verify(node.sign(TOKEN))).contains(TOKEN);
    }

    @Test
    void keysOfAnotherMasterKeyAreRefused() {
        deployment.add(
                new WrappedSigningKeys(new Vault(MasterKeyRing.of(MasterKeys.anotherMasterKey())), signer.provider())
                        .generate(SigningAlgorithm.ES256, Deployment.NOW, Deployment.NOW));

        assertThatExceptionOfType(WrongMasterKey.class).isThrownBy(deployment::node);
    }

    @Test
    void aKeyThatSomeoneWroteIntoTheDatabaseIsNotTrustedEvenToVerify() {
        deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW);
        SigningKeyRing node = deployment.node();
        SigningKey theirs = new WrappedSigningKeys(
                        new Vault(MasterKeyRing.of(MasterKeys.anotherMasterKey())), signer.provider())
                .generate(SigningAlgorithm.ES256, Deployment.NOW, Deployment.NOW.minusSeconds(60));

        deployment.add(theirs);

        assertThatExceptionOfType(WrongMasterKey.class).isThrownBy(node::refresh);
    }

    @Test
    void nothingOfAKeyIsInTheTextOfWhatHoldsIt() {
        SigningKey key = deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW);
        KeySnapshot snapshot = KeySnapshot.open(deployment.load(), deployment.wrapped, 0);

        Identity.assertAllThatIsToldBy(deployment.wrapped.open(key), snapshot, deployment.node(), deployment.wrapped);
    }

    @Test
    void manyThreadsSignAndVerify() {
        deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW);
        SigningKeyRing node = deployment.node();

        List<Boolean> verified = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> AccessTokens.ofAServiceKey("role " + i, Deployment.NOW))
                .map(token ->
                        node.verify(node.sign(token)).filter(token::equals).isPresent())
                .toList();

        assertThat(verified).containsOnly(true);
    }

    private static String claims() {
        return new TokenClaims(Deployment.ISSUER, Deployment.AUDIENCE).write(TOKEN);
    }

    private static OpenSigningKey open(KeySnapshot snapshot, SigningKey key) {
        return snapshot.find(new TokenHeader(key.algorithm(), key.id()).encoded())
                .orElseThrow();
    }

    private static String keyOf(String jwt) throws Exception {
        return SignedJWT.parse(jwt).getHeader().getKeyID();
    }
}
