package dev.keywright.crypto.token;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.security.Provider;
import java.util.Collections;
import java.util.Locale;
import java.util.NoSuchElementException;

/**
 * Loads Amazon Corretto Crypto Provider (ACCP), whose work is done by a native library.
 *
 * <p>It is published as one jar a platform, all with the same classes and each with its own library under the same name. So that one
 * program runs on each platform, all of them are on the class path, and a class loader of its own sees this platform's only.
 */
final class AmazonCorretto {

    private static final String PROVIDER = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    private AmazonCorretto() {}

    /** The platform that this is, as the names of ACCP's jars have it: {@code linux-x86_64}. */
    static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        return (system.startsWith("mac") ? "osx" : system)
                + (processor.equals("aarch64") ? "-aarch_64" : processor.equals("amd64") ? "-x86_64" : "-" + processor);
    }

    /**
     * The provider, its native library loaded and its own tests passed. It isn't installed in the {@link java.security.Security} of this
     * JVM, so other users of cryptography keep what they had.
     *
     * @throws Unavailable if there is none for that platform or it doesn't work here
     */
    static Provider load(ClassLoader classPath, String platform) throws Unavailable {
        try {
            // Never closed: the provider loads classes for as long as the JVM runs.
            URLClassLoader own =
                    new URLClassLoader(new URL[] {jar(classPath, platform)}, ClassLoader.getPlatformClassLoader());
            Class<?> type = Class.forName(PROVIDER, true, own);
            Provider provider = (Provider) type.getConstructor().newInstance();
            type.getMethod("assertHealthy").invoke(provider);
            return provider;
        } catch (IOException | ReflectiveOperationException | LinkageError | NoSuchElementException e) {
            throw new Unavailable(e);
        }
    }

    private static URL jar(ClassLoader classPath, String platform) throws IOException {
        for (URL found : Collections.list(classPath.getResources(PROVIDER.replace('.', '/') + ".class"))) {
            URLConnection connection = found.openConnection();
            if (connection instanceof JarURLConnection inJar
                    && inJar.getJarFileURL().getPath().endsWith("-" + platform + ".jar")) {
                return inJar.getJarFileURL();
            }
        }
        throw new NoSuchElementException("none for " + platform + " is on the class path");
    }

    /** Why the provider can't be used: its message is that of the first cause. */
    static final class Unavailable extends Exception {

        Unavailable(Throwable cause) {
            super(describe(cause), cause);
        }

        private static String describe(Throwable cause) {
            Throwable first = cause;
            while (first.getCause() != null) {
                first = first.getCause();
            }
            return first.toString();
        }
    }
}
