package dev.keywright.crypto.token;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.Signature;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who computes signatures: Amazon Corretto Crypto Provider, to whose native code a signature on P-256 costs a thirtieth of the time, or
 * else the JDK. What either signs the other verifies.
 */
public class SignatureProvider {

    private static final Logger LOG = LoggerFactory.getLogger(SignatureProvider.class);

    private final @Nullable Provider provider;

    SignatureProvider(@Nullable Provider provider) {
        this.provider = provider;
    }

    /** Amazon's where it works, else the JDK's. Found out, and logged, by the first who asks in this JVM. */
    public static SignatureProvider fastest() {
        return Fastest.FOUND;
    }

    /** The JDK's, or another that the application prefers to it. */
    static SignatureProvider jdk() {
        return new SignatureProvider(null);
    }

    /** Amazon's if it can be loaded, else the JDK's. */
    static SignatureProvider choose(Loader amazons) {
        try {
            Provider loaded = amazons.load();
            LOG.info("Tokens are signed by {} {}", loaded.getName(), loaded.getVersionStr());
            return new SignatureProvider(loaded);
        } catch (AmazonCorretto.Unavailable e) {
            LOG.info(
                    "Tokens are signed by the JDK, which takes longer: Amazon Corretto Crypto Provider doesn't work here ({})",
                    e.getMessage());
            return jdk();
        }
    }

    Signature signature(String algorithm) throws GeneralSecurityException {
        return provider == null ? Signature.getInstance(algorithm) : Signature.getInstance(algorithm, provider);
    }

    KeyFactory keyFactory(String algorithm) throws GeneralSecurityException {
        return provider == null ? KeyFactory.getInstance(algorithm) : KeyFactory.getInstance(algorithm, provider);
    }

    /** Loads a provider and shows that it works. */
    @FunctionalInterface
    interface Loader {

        Provider load() throws AmazonCorretto.Unavailable;
    }

    /** Loaded once a JVM: its library is unpacked, checked and tested each time, which takes a third of a second. */
    private static final class Fastest {

        static final SignatureProvider FOUND =
                choose(() -> AmazonCorretto.load(SignatureProvider.class.getClassLoader(), AmazonCorretto.platform()));
    }
}
