package dev.keywright.rest.request;

import dev.keywright.application.Cursor;
import dev.keywright.application.PageRequest;
import dev.keywright.rest.problem.RequestRefusal;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The query parameters of a list: each is optional, and given once at most. A parameter that was never asked for is refused, since a
 * filter that is misspelt, and so ignored, would give an answer that looks right.
 */
public final class Parameters {

    private static final int MAX_NAME_LENGTH = 100;

    private final MultivaluedMap<String, String> given;
    private final Set<String> known = new HashSet<>();
    private final Fields fields = new Fields();

    /** @throws RequestRefusal.Invalid if the query isn't well-formed */
    public Parameters(UriInfo uri) {
        this.given = decoded(uri);
    }

    /**
     * The query's parameters.
     *
     * @throws RequestRefusal.Invalid if their percent-encoding isn't well-formed
     */
    public static MultivaluedMap<String, String> decoded(UriInfo uri) {
        try {
            return uri.getQueryParameters();
        } catch (IllegalArgumentException e) {
            throw new RequestRefusal.Invalid("query", "must be percent-encoded UTF-8");
        }
    }

    /** A parameter's value, if it is given. */
    public <T> Parsed<T> optional(String name, Function<String, T> parser) {
        known.add(name);
        return fields.optional(name, given.getFirst(name), parser);
    }

    /** Which part of the list is wanted, by {@code limit} and {@code cursor}. */
    public Parsed<PageRequest> page() {
        Parsed<PageRequest> ofLimit = optional("limit", text -> new PageRequest(Values.wholeNumber(text), null));
        Cursor after = optional("cursor", Cursors::decode).orNull();
        return new Parsed<>(new PageRequest(ofLimit.orElse(PageRequest.first()).limit(), after));
    }

    /**
     * Makes what the parameters are for.
     *
     * @throws RequestRefusal.Invalid with all that is wrong, if anything is
     */
    public <T> T build(Supplier<T> made) {
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                fields.refuse(shortened(name), "is not a parameter of this list");
            } else if (values.size() > 1) {
                fields.refuse(name, "must be given once");
            }
        });
        return fields.build(made);
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), MAX_NAME_LENGTH));
    }
}
