package dev.keywright.crypto.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.SigningAlgorithm;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What we sign is what an independent implementation understands. */
@ParameterizedClass
@EnumSource
class AccessTokenFormatTest {

    private static final AccessToken TOKEN = AccessTokens.ofAPrivateKey(Deployment.NOW);

    private final Signer signer;

    AccessTokenFormatTest(Signer signer) {
        this.signer = signer;
    }

    @ParameterizedTest
    @EnumSource
    void anIndependentVerifierAcceptsOurTokensByOurKeySet(SigningAlgorithm algorithm) throws Exception {
        SigningKeyRing node = signer.deploymentSigningWith(algorithm).node();

        JWTClaimsSet claims = processor(algorithm, node.jwks()).process(node.sign(TOKEN), null);

        assertThat(claims.getSubject()).isEqualTo(TOKEN.clientId().toString());
        assertThat(claims.getAudience()).containsExactly(Deployment.AUDIENCE);
        assertThat(claims.getIssueTime()).isEqualTo(Date.from(TOKEN.issuedAt()));
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(TOKEN.expiresAt()));
    }

    @ParameterizedTest
    @EnumSource
    void theSignatureIsValidByThePublishedKeyAlone(SigningAlgorithm algorithm) throws Exception {
        SigningKeyRing node = signer.deploymentSigningWith(algorithm).node();
        JWK key = JWKSet.parse(node.jwks()).getKeys().get(0);
        JWSVerifier verifier = algorithm == SigningAlgorithm.ES256
                ? new ECDSAVerifier(key.toECKey())
                : new RSASSAVerifier(key.toRSAKey());

        SignedJWT jwt = SignedJWT.parse(node.sign(TOKEN));

        assertThat(jwt.verify(verifier)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void theHeaderHasAlgorithmKeyAndTypeAndNothingElse(SigningAlgorithm algorithm) throws Exception {
        Deployment deployment = signer.newDeployment();
        String keyId = deployment.addKey(algorithm, Deployment.NOW).id().value();

        SignedJWT jwt = SignedJWT.parse(deployment.node().sign(TOKEN));

        assertThat(jwt.getHeader().toJSONObject())
                .isEqualTo(Map.of("alg", algorithm.name(), "kid", keyId, "typ", "at+jwt"));
    }

    @Test
    void aPrivateKeysTokenHasEveryClaim() throws Exception {
        SigningKeyRing node =
                signer.deploymentSigningWith(SigningAlgorithm.ES256).node();

        Map<String, Object> claims = claims(node.sign(TOKEN));

        assertThat(claims)
                .isEqualTo(Map.ofEntries(
                        Map.entry("iss", "https://keys.example.com"),
                        Map.entry("sub", "0197f3a0-0000-7000-8000-000000000002"),
                        Map.entry("aud", "https://api.example.com"),
                        Map.entry("client_id", "0197f3a0-0000-7000-8000-000000000002"),
                        Map.entry("iat", 1795428000L),
                        Map.entry("exp", 1795431600L),
                        Map.entry("jti", "0197f3a0-0000-7000-8000-000000000001"),
                        Map.entry("scope", "role.read workspace.read"),
                        Map.entry("workspace_id", "0197f3a0-0000-7000-8000-000000000003"),
                        Map.entry("key_type", "private"),
                        Map.entry("role", "owner"),
                        Map.entry("user_id", "0197f3a0-0000-7000-8000-000000000004")));
    }

    @Test
    void aServiceKeysTokenHasNoUser() throws Exception {
        SigningKeyRing node =
                signer.deploymentSigningWith(SigningAlgorithm.ES256).node();

        Map<String, Object> claims = claims(node.sign(AccessTokens.ofAServiceKey(Deployment.NOW)));

        assertThat(claims).containsEntry("key_type", "service").doesNotContainKey("user_id");
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSignedIsReadBackAsItWas(SigningAlgorithm algorithm) {
        SigningKeyRing node = signer.deploymentSigningWith(algorithm).node();
        AccessToken ofAService = AccessTokens.ofAServiceKey(Deployment.NOW);

        assertThat(node.verify(node.sign(TOKEN))).contains(TOKEN);
        assertThat(node.verify(node.sign(ofAService))).contains(ofAService);
    }

    @Test
    void anyRoleNameSurvivesTheJourney() throws Exception {
        SigningKeyRing node =
                signer.deploymentSigningWith(SigningAlgorithm.ES256).node();
        AccessToken token = AccessTokens.ofAServiceKey(
                "\"},\\{\"role\":\"owner\" </script> \u00e9 \u4e2d \ud83d\udd11", Deployment.NOW);

        String jwt = node.sign(token);

        assertThat(node.verify(jwt)).contains(token);
        assertThat(claims(jwt)).containsEntry("role", token.role().value()).containsEntry("key_type", "service");
    }

    @Test
    void aTokenThatWouldBeTooLongToReadIsNotMade() {
        SigningKeyRing node =
                signer.deploymentSigningWith(SigningAlgorithm.ES256).node();
        String scopes =
                IntStream.range(0, 40).mapToObj(i -> "scope".repeat(19) + i).collect(Collectors.joining(" "));
        AccessToken long4k = new AccessToken(
                TOKEN.id(),
                TOKEN.clientId(),
                TOKEN.workspace(),
                TOKEN.keyType(),
                TOKEN.role(),
                TOKEN.user(),
                Scope.parseList(scopes),
                TOKEN.issuedAt(),
                TOKEN.expiresAt());

        assertThatIllegalStateException().isThrownBy(() -> node.sign(long4k)).withMessageContaining("shorter scopes");
    }

    private static Map<String, Object> claims(String jwt) throws Exception {
        return JSONObjectUtils.parse(SignedJWT.parse(jwt).getPayload().toString());
    }

    private static DefaultJWTProcessor<SecurityContext> processor(SigningAlgorithm algorithm, String jwks)
            throws Exception {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.parse(algorithm.name()), new ImmutableJWKSet<>(JWKSet.parse(jwks))));
        processor.setJWTClaimsSetVerifier(new ClaimsVerifierAtThatTime());
        return processor;
    }

    private static final class ClaimsVerifierAtThatTime extends DefaultJWTClaimsVerifier<SecurityContext> {

        ClaimsVerifierAtThatTime() {
            super(
                    Deployment.AUDIENCE,
                    new JWTClaimsSet.Builder().issuer(Deployment.ISSUER).build(),
                    Set.of("sub", "client_id", "iat", "exp", "jti", "scope", "workspace_id", "key_type", "role"));
        }

        @Override
        protected @Nullable Date currentTime() {
            return Date.from(Deployment.NOW);
        }
    }
}
