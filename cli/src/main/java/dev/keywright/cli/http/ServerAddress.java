package dev.keywright.cli.http;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * Where a server is.
 *
 * @param text an http or https URL without a slash at its end
 */
public record ServerAddress(String text) {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    /**
     * Reads it as a person writes it.
     *
     * @param from where it is written, such as {@code KEYWRIGHT_URL}
     * @throws CommandFailure if it can't be the address of a server
     */
    public static ServerAddress parse(String text, String from) {
        String trimmed = text.strip().replaceFirst("/+$", "");
        if (!isBase(trimmed)) {
            throw new CommandFailure(
                    ExitStatus.USAGE,
                    from + " must be the address of a Keywright, without query and fragment, such as"
                            + " https://keys.example.com.");
        }
        return new ServerAddress(trimmed);
    }

    /** Whether what is sent there can be read on the way. */
    public boolean isExposed() {
        URI uri = URI.create(text);
        return "http".equals(uri.getScheme())
                && !LOOPBACK.matcher(uri.getHost()).matches();
    }

    URI resolve(String pathAndQuery) {
        return URI.create(text + pathAndQuery);
    }

    private static boolean isBase(String text) {
        try {
            URI uri = new URI(text);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
