package dev.keywright.domain.role;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One right, as OAuth writes it: a scope token of RFC 6749, section 3.3, of at most 100 characters.
 *
 * @param value the token
 */
public record Scope(String value) implements Comparable<Scope> {

    private static final Pattern SCOPE_TOKEN = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,100}");

    public static final Scope WORKSPACE_READ = new Scope("workspace.read");
    public static final Scope WORKSPACE_WRITE = new Scope("workspace.write");
    public static final Scope ROLE_READ = new Scope("role.read");
    public static final Scope ROLE_WRITE = new Scope("role.write");
    public static final Scope MEMBER_READ = new Scope("member.read");
    public static final Scope MEMBER_WRITE = new Scope("member.write");
    public static final Scope APIKEY_READ = new Scope("apikey.read");
    public static final Scope APIKEY_WRITE = new Scope("apikey.write");
    public static final Scope APIKEY_MANAGE = new Scope("apikey.manage");
    public static final Scope INTEGRATION_READ = new Scope("integration.read");
    public static final Scope INTEGRATION_USE = new Scope("integration.use");
    public static final Scope INTEGRATION_WRITE = new Scope("integration.write");
    public static final Scope RESOURCE_SHARE = new Scope("resource.share");
    public static final Scope AUDIT_READ = new Scope("audit.read");
    public static final Scope TOKEN_INTROSPECT = new Scope("token.introspect");

    /** @throws IllegalArgumentException if the text isn't a scope token */
    public Scope {
        if (!SCOPE_TOKEN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "must be 1 to 100 printable ASCII characters without space, double quote and backslash");
        }
    }

    /**
     * The scopes of a space-delimited list (RFC 6749, section 3.3), in any order, each once.
     *
     * @throws IllegalArgumentException if one of them isn't a scope token
     */
    public static SortedSet<Scope> parseList(String text) {
        return Arrays.stream(text.split(" "))
                .filter(token -> !token.isEmpty())
                .map(Scope::new)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
    }

    /** The scopes as a space-delimited list (RFC 6749, section 3.3), sorted. */
    public static String formatList(Collection<Scope> scopes) {
        StringJoiner list = new StringJoiner(" ");
        for (Scope scope : scopes instanceof SortedSet<Scope> sorted ? sorted : new TreeSet<>(scopes)) {
            list.add(scope.value());
        }
        return list.toString();
    }

    @Override
    public int compareTo(Scope other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
