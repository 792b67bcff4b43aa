package dev.keywright.crypto.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.KeyId;
import dev.keywright.domain.token.SigningAlgorithm;
import dev.keywright.domain.token.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that look like ours, most of them even signed with our real key, and aren't. */
@ParameterizedClass
@EnumSource
class RefusedTokensTest {

    private static final AccessToken TOKEN = AccessTokens.ofAPrivateKey(Deployment.NOW);
    private static final String CLAIMS = new TokenClaims(Deployment.ISSUER, Deployment.AUDIENCE).write(TOKEN);

    private final Signer signer;
    private final Deployment deployment;
    private final SigningKey key;
    private final SigningKeyRing node;

    RefusedTokensTest(Signer signer) {
        this.signer = signer;
        this.deployment = signer.newDeployment();
        this.key = deployment.addKey(SigningAlgorithm.ES256, Deployment.NOW);
        this.node = deployment.node();
    }

    @Test
    void theTestsOwnWayOfSigningIsAccepted() throws Exception {
        SigningKey rsaKey = addRsaKey();
        assertThat(node.verify(deployment.sign(key, header(key), CLAIMS))).contains(TOKEN);
        assertThat(node.verify(deployment.sign(rsaKey, header(rsaKey), CLAIMS))).contains(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "NONE", "None", "nOnE", ""})
    void aTokenWithoutSignatureIsRefused(String algorithm) {
        String header = "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + key.id() + "\",\"typ\":\"at+jwt\"}";
        String unsigned = Deployment.base64Url(header) + "." + Deployment.base64Url(CLAIMS) + ".";

        assertThat(node.verify(unsigned)).isEmpty();
        assertThat(node.verify(unsigned + "AAAA")).isEmpty();
        assertThat(node.verify(Deployment.base64Url(header(key)) + "." + Deployment.base64Url(CLAIMS) + "."))
                .isEmpty();
    }

    @Test
    void aMacUnderThePublicKeyIsNoSignature() throws Exception {
        SigningKey rsaKey = addRsaKey();
        for (SigningKey attacked : List.of(key, rsaKey)) {
            JWK publicJwk = JWK.parse(attacked.publicJwk());
            byte[] der = attacked.algorithm() == SigningAlgorithm.ES256
                    ? publicJwk.toECKey().toECPublicKey().getEncoded()
                    : publicJwk.toRSAKey().toRSAPublicKey().getEncoded();

            for (byte[] secret : List.of(der, attacked.publicJwk().getBytes(StandardCharsets.UTF_8))) {
                JWSObject jws = new JWSObject(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .keyID(attacked.id().value())
                                .type(new JOSEObjectType("at+jwt"))
                                .build(),
                        new Payload(CLAIMS));
                jws.sign(new MACSigner(secret));
                assertThat(node.verify(jws.serialize())).isEmpty();
            }
        }
    }

    @Test
    void aSignatureOfOneKeyDoesNotPassUnderTheHeaderOfAnother() throws Exception {
        SigningKey rsaKey = addRsaKey();
        assertThat(node.verify(deployment.sign(key, header(rsaKey), CLAIMS))).isEmpty();
        assertThat(node.verify(deployment.sign(rsaKey, header(key), CLAIMS))).isEmpty();
    }

    @Test
    void theAlgorithmIsBoundToTheKey() throws Exception {
        SigningKey rsaKey = addRsaKey();
        assertThat(node.verify(deployment.sign(key, header("RS256", key.id()), CLAIMS)))
                .isEmpty();
        assertThat(node.verify(deployment.sign(rsaKey, header("ES256", rsaKey.id()), CLAIMS)))
                .isEmpty();
        assertThat(node.verify(deployment.sign(rsaKey, header("RS512", rsaKey.id()), CLAIMS)))
                .isEmpty();
        assertThat(node.verify(deployment.sign(rsaKey, header("PS256", rsaKey.id()), CLAIMS)))
                .isEmpty();
    }

    @Test
    void aKeyOfAnotherDeploymentIsRefused() throws Exception {
        Deployment other = signer.newDeployment();
        SigningKey theirs = other.addKey(SigningAlgorithm.ES256, Deployment.NOW);

        assertThat(node.verify(other.sign(theirs, header(theirs), CLAIMS))).isEmpty();
        assertThat(node.verify(other.sign(theirs, header(key), CLAIMS))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"ES256\",\"kid\":\"KID\",\"typ\":\"JWT\"}",
                "{\"alg\":\"ES256\",\"kid\":\"KID\",\"typ\":\"AT+JWT\"}",
                "{\"alg\":\"ES256\",\"kid\":\"KID\",\"typ\":\"application/at+jwt\"}",
                "{\"alg\":\"ES256\",\"kid\":\"KID\"}",
                "{\"alg\":\"ES256\",\"typ\":\"at+jwt\"}",
                "{\"kid\":\"KID\",\"typ\":\"at+jwt\"}",
                "{\"typ\":\"at+jwt\",\"alg\":\"ES256\",\"kid\":\"KID\"}",
                "{\"alg\":\"ES256\", \"kid\":\"KID\",\"typ\":\"at+jwt\"}",
                "{\"alg\":\"ES256\",\"kid\":\"KID\",\"typ\":\"at+jwt\"} ",
                "{\"alg\":\"ES256\",\"kid\":\"KID\",\"typ\":\"at+jwt\",\"crit\":[\"exp\"]}",
                "{\"alg\":\"ES256\",\"alg\":\"none\",\"kid\":\"KID\",\"typ\":\"at+jwt\"}",
                "{\"alg\":\"ES256\",\"kid\":\"KID\",\"typ\":\"at+jwt\",\"jwk\":{\"kty\":\"EC\"}}",
                "{\"alg\":\"ES256\",\"kid\":\"../../KID\",\"typ\":\"at+jwt\"}",
                "{}",
                "[]",
                ""
            })
    void onlyTheOneHeaderThatWeWouldHaveWrittenIsAccepted(String template) throws Exception {
        String header = template.replace("KID", key.id().value());

        assertThat(node.verify(deployment.sign(key, header, CLAIMS))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iss",
                "sub",
                "aud",
                "client_id",
                "iat",
                "exp",
                "jti",
                "scope",
                "workspace_id",
                "key_type",
                "role",
                "user_id"
            })
    void everyClaimIsRequiredAndOfItsType(String claim) throws Exception {
        assertThat(node.verify(signed(without(claim)))).as("absent").isEmpty();
        assertThat(node.verify(signed(with(claim, null)))).as("null").isEmpty();
        assertThat(node.verify(signed(with(claim, 1.5)))).as("a fraction").isEmpty();
        assertThat(node.verify(signed(with(claim, -1L)))).as("negative").isEmpty();
        assertThat(node.verify(signed(with(claim, true)))).as("a boolean").isEmpty();
        assertThat(node.verify(signed(with(claim, Map.of())))).as("an object").isEmpty();
        Object value = claims().get(claim);
        assertThat(node.verify(signed(with(claim, Arrays.asList(value, value)))))
                .as("a list")
                .isEmpty();
    }

    static Stream<Arguments> wrongClaims() {
        return Stream.of(
                Arguments.of("iss", "https://keys.example.com/"),
                Arguments.of("iss", "https://keys.example.org"),
                Arguments.of("aud", "https://api.example.org"),
                Arguments.of("aud", "https://API.example.com"),
                Arguments.of("sub", "0197f3a0-0000-7000-8000-0000000000ff"),
                Arguments.of("client_id", "0197f3a0-0000-7000-8000-0000000000ff"),
                Arguments.of("client_id", "not a uuid"),
                Arguments.of("jti", "1-1-1-1-1"),
                Arguments.of("jti", "0197F3A0-0000-7000-8000-000000000001"),
                Arguments.of("workspace_id", ""),
                Arguments.of("iat", "1795428000"),
                Arguments.of("iat", 1795427999L),
                Arguments.of("exp", 1795431601L),
                Arguments.of("exp", 1795428000L),
                Arguments.of("exp", Long.MAX_VALUE),
                Arguments.of("key_type", "PRIVATE"),
                Arguments.of("key_type", "user"),
                Arguments.of("key_type", "service"),
                Arguments.of("role", ""),
                Arguments.of("role", "Owner"),
                Arguments.of("scope", "read\u0000write"),
                Arguments.of("user_id", "me"));
    }

    @ParameterizedTest
    @MethodSource("wrongClaims")
    void aWrongOrContradictoryClaimIsRefused(String claim, Object value) throws Exception {
        assertThat(node.verify(signed(with(claim, value)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"text\"", "{", "{\"iss\":", "not json"})
    void claimsThatAreNoObjectAreRefused(String payload) throws Exception {
        assertThat(node.verify(deployment.sign(key, header(key), payload))).isEmpty();
    }

    @Test
    void aClaimThatIsThereTwiceIsRefused() throws Exception {
        String twice = CLAIMS.substring(0, CLAIMS.length() - 1) + ",\"role\":\"viewer\"}";

        assertThat(node.verify(deployment.sign(key, header(key), twice))).isEmpty();
    }

    @Test
    void aClaimOfALaterReleaseDoesNoHarm() throws Exception {
        assertThat(node.verify(signed(with("act", "someone")))).contains(TOKEN);
    }

    @Test
    void aTokenFromTheFutureIsRefusedBeyondTheSkewOfClocks() {
        AccessToken within = AccessTokens.ofAServiceKey(Deployment.NOW.plusSeconds(300));
        AccessToken beyond = AccessTokens.ofAServiceKey(Deployment.NOW.plusSeconds(301));

        assertThat(node.verify(node.sign(within))).contains(within);
        assertThat(node.verify(node.sign(beyond))).isEmpty();
    }

    @Test
    void anExpiredTokenIsReadSinceExpiryIsTheCallersToCheck() {
        AccessToken expired = AccessTokens.ofAServiceKey(Deployment.NOW.minusSeconds(7200));

        assertThat(node.verify(node.sign(expired))).contains(expired);
    }

    @ParameterizedTest
    @EnumSource
    void tokensOfOtherIssuersAndAudiencesAreRefused(SigningAlgorithm algorithm) {
        Deployment shared = signer.deploymentSigningWith(algorithm);
        SigningKeyRing ours = shared.node();

        String otherIssuer =
                shared.node("https://other.example.com", Deployment.AUDIENCE).sign(TOKEN);
        String otherAudience =
                shared.node(Deployment.ISSUER, "https://other.example.com").sign(TOKEN);

        assertThat(ours.verify(otherIssuer)).isEmpty();
        assertThat(ours.verify(otherAudience)).isEmpty();
        assertThat(ours.verify(ours.sign(TOKEN))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "...",
                "a",
                "a.b",
                "a.b.c",
                "a.b.c.d",
                "kwu_0",
                "\u0000.\u0000.\u0000",
                "\u4e2d.\u6587.\u5b57"
            })
    void whatIsNoTokenAtAllIsRefused(String text) {
        assertThat(node.verify(text)).isEmpty();
    }

    @Test
    void aTokenOfAnyLengthIsAnswered() {
        String token = node.sign(TOKEN);

        assertThat(node.verify(token + "A".repeat(4096 - token.length()))).isEmpty();
        assertThat(node.verify(token + "A".repeat(1_000_000))).isEmpty();
        assertThat(node.verify(".".repeat(4096))).isEmpty();
    }

    @Test
    void aTokenOfMoreThan4096CharactersIsRefusedThoughItsSignatureIsRight() throws Exception {
        Map<String, Object> padded = with("act", "");
        int room = CompactJws.MAX_LENGTH - signed(padded).length();

        String longest = signed(with("act", "a".repeat(room * 3 / 4)));
        String tooLong = signed(with("act", "a".repeat(room * 3 / 4 + 4)));

        assertThat(longest.length()).isBetween(CompactJws.MAX_LENGTH - 4, CompactJws.MAX_LENGTH);
        assertThat(node.verify(longest)).contains(TOKEN);
        assertThat(tooLong.length()).isGreaterThan(CompactJws.MAX_LENGTH);
        assertThat(node.verify(tooLong)).isEmpty();
    }

    private SigningKey addRsaKey() {
        SigningKey added = deployment.addKey(SigningAlgorithm.RS256, Deployment.NOW.minusSeconds(60));
        node.refresh();
        return added;
    }

    private String signed(Map<String, Object> claims) throws Exception {
        return deployment.sign(key, header(key), JSONObjectUtils.toJSONString(claims));
    }

    private static Map<String, Object> claims() throws Exception {
        return JSONObjectUtils.parse(CLAIMS);
    }

    private static Map<String, Object> with(String claim, @Nullable Object value) throws Exception {
        Map<String, Object> claims = claims();
        claims.put(claim, value);
        return claims;
    }

    private static Map<String, Object> without(String claim) throws Exception {
        Map<String, Object> claims = claims();
        claims.remove(claim);
        return claims;
    }

    private static String header(SigningKey key) {
        return header(key.algorithm().name(), key.id());
    }

    private static String header(String algorithm, KeyId id) {
        return "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + id + "\",\"typ\":\"at+jwt\"}";
    }
}
