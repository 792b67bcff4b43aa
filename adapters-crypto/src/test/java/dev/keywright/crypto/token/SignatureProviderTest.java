package dev.keywright.crypto.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.SigningAlgorithm;
import dev.keywright.domain.token.SigningKey;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.Provider;
import java.security.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureProviderTest {

    private static final String JDK = "SunEC";
    private static final String ES256 = "SHA256withECDSAinP1363Format";
    private static final AccessToken TOKEN = AccessTokens.ofAPrivateKey(Deployment.NOW);

    @Test
    void amazonsIsTheFastestOnAPlatformItIsMadeFor() throws Exception {
        assertThat(Signer.AMAZON.provider().signature(ES256).getProvider().getName())
                .isEqualTo("AmazonCorrettoCryptoProvider");
        assertThat(Signer.JDK.provider().signature(ES256).getProvider().getName())
                .isEqualTo(JDK);
    }

    @Test
    void theRestOfTheApplicationKeepsTheProvidersItHad() {
        assertThat(Signer.AMAZON.provider()).isNotNull();

        assertThat(Security.getProviders())
                .extracting(Provider::getName)
                .doesNotContain("AmazonCorrettoCryptoProvider");
    }

    @ParameterizedTest
    @EnumSource
    void whatOneSignsTheOtherVerifies(SigningAlgorithm algorithm) {
        Deployment amazons = Signer.AMAZON.newDeployment();
        SigningKey key = amazons.addKey(algorithm, Deployment.NOW);
        Deployment jdks = Signer.JDK.newDeployment();
        jdks.add(key);
        String byAmazon = amazons.node().sign(TOKEN);
        String byTheJdk = jdks.node().sign(TOKEN);

        assertThat(jdks.node().verify(byAmazon)).contains(TOKEN);
        assertThat(amazons.node().verify(byTheJdk)).contains(TOKEN);
        assertThat(jdks.node().verify(Deployment.altered(byAmazon))).isEmpty();
        assertThat(amazons.node().verify(Deployment.altered(byTheJdk))).isEmpty();
    }

    @Test
    void theJdkSignsWhereAmazonsCannotBeLoaded() throws Exception {
        SignatureProvider chosen = SignatureProvider.choose(() -> {
            throw new AmazonCorretto.Unavailable(new UnsatisfiedLinkError("no such library"));
        });

        assertThat(chosen.signature(ES256).getProvider().getName()).isEqualTo(JDK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-x86_64", "linux-riscv64", ""})
    void aPlatformThatItIsNotMadeForIsNamed(String platform) {
        assertThatExceptionOfType(AmazonCorretto.Unavailable.class)
                .isThrownBy(() -> AmazonCorretto.load(getClass().getClassLoader(), platform))
                .withMessageContaining("none for " + platform + " is on the class path");
    }

    @Test
    void anApplicationMayLeaveItOut() throws Exception {
        try (URLClassLoader nothing = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            assertThatExceptionOfType(AmazonCorretto.Unavailable.class)
                    .isThrownBy(() -> AmazonCorretto.load(nothing, AmazonCorretto.platform()))
                    .withMessageContaining("none for " + AmazonCorretto.platform());
        }
    }

    /** Each platform's jar is on the class path; that of another has a library that this one can't load. */
    @Test
    void aLibraryThatDoesNotLoadIsSaidToBeUnavailable() {
        String here = AmazonCorretto.platform();
        String foreign =
                here.endsWith("x86_64") ? here.replace("x86_64", "aarch_64") : here.replace("aarch_64", "x86_64");

        assertThatExceptionOfType(AmazonCorretto.Unavailable.class)
                .isThrownBy(() -> AmazonCorretto.load(getClass().getClassLoader(), foreign));
    }
}
