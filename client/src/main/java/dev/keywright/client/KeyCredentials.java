package dev.keywright.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;

/** A key's client ID, and where its secret is. It has no {@code toString}. */
public final class KeyCredentials {
    private static final String CLIENT_ID = "KEYWRIGHT_CLIENT_ID";
    private static final String CLIENT_SECRET = "KEYWRIGHT_CLIENT_SECRET";

    private final String clientId;
    private final Supplier<String> clientSecret;

    private KeyCredentials(String clientId, Supplier<String> clientSecret) {
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    public static KeyCredentials of(String clientId, String clientSecret) {
        return new KeyCredentials(clientId, () -> clientSecret);
    }

    /**
     * The secret is in a file, which is read whenever a token is fetched: who rotates the key replaces the file, and nothing needs to be
     * started again. A file that can't be read fails the fetch with {@link UncheckedIOException}.
     */
    public static KeyCredentials withSecretFile(String clientId, Path file) {
        return new KeyCredentials(clientId, () -> read(file));
    }

    /**
     * Those that a step is given in {@code KEYWRIGHT_CLIENT_ID} and {@code KEYWRIGHT_CLIENT_SECRET} or
     * {@code KEYWRIGHT_CLIENT_SECRET_FILE}.
     *
     * @param environment {@link System#getenv()}, say
     * @throws IllegalStateException if they aren't there
     */
    public static KeyCredentials fromEnvironment(Map<String, String> environment) {
        String clientId = environment.get(CLIENT_ID);
        String secret = environment.get(CLIENT_SECRET);
        String file = environment.get(CLIENT_SECRET + "_FILE");
        if (clientId == null || (secret == null) == (file == null)) {
            throw new IllegalStateException(
                    "set " + CLIENT_ID + ", and one of " + CLIENT_SECRET + " and " + CLIENT_SECRET + "_FILE");
        }
        return file == null ? of(clientId, String.valueOf(secret)) : withSecretFile(clientId, Path.of(file));
    }

    /** RFC 6749, section 2.3.1. */
    String basic() {
        String pair = encode(clientId) + ":" + encode(clientSecret.get());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
