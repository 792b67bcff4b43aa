package dev.keywright.bootstrap.config;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a setting from a typing error, and guesses what was meant. */
final class KnownNames {
    private static final String PREFIX = "KEYWRIGHT_";
    /** The launcher's own, read before there is a Java. */
    private static final String LAUNCHER = "KEYWRIGHT_JAVA_OPTS";
    /** What Kubernetes adds to every container beside a service that is called keywright. */
    private static final Pattern KUBERNETES =
            Pattern.compile("KEYWRIGHT_(SERVICE_(HOST|PORT(_[A-Z0-9_]+)?)|PORT_[0-9]+_(TCP|UDP|SCTP)(_[A-Z]+)?)");

    /** What commands read that ask a server; a shell may have both. */
    private static final Pattern CLIENT =
            Pattern.compile("KEYWRIGHT_(URL|CLIENT_ID|CLIENT_SECRET(_FILE)?|ACCESS_TOKEN|WORKSPACE)");

    private static final Set<String> PROPERTIES =
            Arrays.stream(Name.values()).flatMap(KnownNames::properties).collect(Collectors.toUnmodifiableSet());

    private KnownNames() {}

    /** Whether a variable is meant for Keywright, in whatever case it is written. */
    static boolean isOurs(String variable) {
        return variable.toUpperCase(Locale.ROOT).startsWith(PREFIX)
                && !variable.equals(LAUNCHER)
                && !CLIENT.matcher(variable).matches()
                && !KUBERNETES.matcher(variable).matches();
    }

    static boolean isKnownVariable(String variable) {
        return variable.equals(variable.toUpperCase(Locale.ROOT)) && PROPERTIES.contains(Name.property(variable));
    }

    static boolean isKnownProperty(String property) {
        return PROPERTIES.contains(property);
    }

    /** What is wrong with a variable that looks misspelt; one that looks like no setting at all may be anybody's. */
    static Optional<String> misspeltVariable(String variable) {
        return nearest(Name.property(variable))
                .map(near -> unknown(near.toUpperCase(Locale.ROOT).replace('.', '_')));
    }

    static String unknownProperty(String property) {
        return nearest(property).map(KnownNames::unknown).orElse("is not a setting of Keywright.");
    }

    private static String unknown(String near) {
        return "is not a setting of Keywright; did you mean " + near + "?";
    }

    private static Optional<String> nearest(String property) {
        int tolerated = Math.max(2, (property.length() - PREFIX.length()) / 3);
        return PROPERTIES.stream()
                .sorted()
                .min(Comparator.comparingInt(known -> distance(known, property)))
                .filter(known -> distance(known, property) <= tolerated);
    }

    /** Levenshtein's: how many characters to add, drop or change. */
    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }

    private static Stream<String> properties(Name name) {
        return name.isSecret() ? Stream.of(name.property(), name.fileProperty()) : Stream.of(name.property());
    }
}
