package dev.keywright.bootstrap.config;

import dev.keywright.domain.limit.Limit;
import dev.keywright.domain.network.Network;
import dev.keywright.rest.request.Addresses;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with a text, if anything is. Only a harmless text is repeated. */
final class Checks {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:%_\\[\\]-]+");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");
    /** RFC 6749, section 3.3. */
    private static final Pattern SCOPES = Pattern.compile("[ !#-\\[\\]-~]*");

    private Checks() {}

    static Optional<String> host(String text) {
        return check(
                HOST.matcher(text).matches(),
                "must be an address or host name of this machine, not \"" + SettingReader.printable(text) + "\".");
    }

    /** RFC 8414, section 2: https, no query, no fragment. Plain http is for this machine only. */
    static Optional<String> issuer(String text) {
        return check(
                isIssuer(text),
                "must be an https URL without query, fragment or slash at its end (http only for localhost), such as"
                        + " https://keys.example.com.");
    }

    static Optional<String> databaseUrl(String text) {
        return check(
                text.startsWith("jdbc:postgresql:"),
                "must begin with jdbc:postgresql:, such as jdbc:postgresql://db.example.com/keywright.");
    }

    static Optional<String> limit(String text) {
        return check(
                text.equals("0") || Limit.parse(text).isPresent(),
                "must be how many at once and how many more per second, minute or hour, such as 100+10/s or 20+10/m, each at"
                        + " most " + Limit.MOST + "; or 0 for no limit; not \"" + SettingReader.printable(text)
                        + "\".");
    }

    static Optional<String> networks(String text) {
        try {
            parseNetworks(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("must be networks in CIDR with spaces or commas between them, such as 10.0.0.0/8"
                    + " 2001:db8::/32, not \"" + SettingReader.printable(text) + "\".");
        }
    }

    /** @throws IllegalArgumentException if one of them isn't a network */
    static List<Network> parseNetworks(String text) {
        return Arrays.stream(text.trim().split("[ ,]+")).map(Addresses::network).toList();
    }

    static Optional<String> scopes(String text) {
        return check(
                SCOPES.matcher(text).matches(),
                "must be scopes with spaces between them, of printable ASCII without \" and \\.");
    }

    private static boolean isIssuer(String text) {
        try {
            URI uri = new URI(text);
            String host = uri.getHost();
            return host != null
                    && ("https".equals(uri.getScheme()) || isLoopback(uri.getScheme(), host))
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && !text.endsWith("/");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isLoopback(String scheme, String host) {
        return "http".equals(scheme)
                && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    private static Optional<String> check(boolean holds, String problem) {
        return holds ? Optional.empty() : Optional.of(problem);
    }
}
