package dev.keywright.rest.token;

import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.role.Scope;
import java.net.URI;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What this deployment says about itself as an authorization server.
 *
 * @param issuer exactly as tokens have it in {@code iss}: a URL without query and fragment (RFC 8414, section 2)
 * @param audience exactly as tokens have it in {@code aud}
 * @param scopes all that can be asked for
 */
public record AuthorizationServer(String issuer, String audience, SortedSet<Scope> scopes) {

    /** @throws IllegalArgumentException if the issuer isn't a URL, or has a query or a fragment */
    public AuthorizationServer {
        URI uri = URI.create(issuer);
        if (uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("an issuer is a URL without query and fragment, not " + issuer);
        }
        scopes = Collections.unmodifiableSortedSet(new TreeSet<>(scopes));
    }

    /** The server whose scopes are those of all roles, the platform workspace's included. */
    public static AuthorizationServer of(String issuer, String audience, RoleCatalog roles) {
        return new AuthorizationServer(
                issuer,
                audience,
                roles.list(true).stream()
                        .flatMap(role -> role.scopes().stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The address of a path of this server, which begins with a slash. */
    String address(String path) {
        return withoutSlashAtEnd(issuer) + path;
    }

    /** The issuer's path without slashes around it; empty if it has none. */
    String path() {
        String path = withoutSlashAtEnd(URI.create(issuer).getPath());
        return path.isEmpty() ? path : path.substring(1);
    }

    private static String withoutSlashAtEnd(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
