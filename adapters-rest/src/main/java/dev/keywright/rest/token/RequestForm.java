package dev.keywright.rest.token;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form that a request carries. RFC 6749 knows one media type for it (section 3.2) and, for a request that is malformed,
 * {@code invalid_request} with status 400: so another media type gets that rather than 415.
 */
final class RequestForm {

    private static final List<String> SECRET_NAMES =
            List.of("client_id", "secret", "token", "password", "assertion", "credential");

    private RequestForm() {}

    /**
     * @throws RefusedRequest if it isn't one form of UTF-8
     * @throws dev.keywright.rest.problem.RequestRefusal.ContentTooLarge if it is longer than any body may be
     */
    static FormParameters read(List<String> contentTypes, InputStream body) {
        requireForm(contentTypes);
        return FormParameters.parse(readAll(body));
    }

    /**
     * URLs end up in logs, so what identifies a client or is secret has no place in one (RFC 6749, section 2.3.1; RFC 6750, section 2.3).
     * Whoever sends such a parameter is told, so that the mistake doesn't stay.
     *
     * @param query as it was sent, or null if there is none
     * @throws RefusedRequest if a parameter has such a name
     */
    static void refuseSecretsInQuery(@Nullable String query) {
        if (query == null) {
            return;
        }
        for (String pair : query.split("&")) {
            String name = decoded(pair.split("=", 2)[0]).toLowerCase(Locale.ROOT);
            if (SECRET_NAMES.stream().anyMatch(name::contains)) {
                throw RefusedRequest.invalidRequest(
                        "Credentials and tokens must not be in the URL. Send them in the form,"
                                + " or the client's in the Authorization header. If this one was real, replace it.");
            }
        }
    }

    private static String decoded(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return FormEncoding.decode(bytes, 0, bytes.length).orElse(name);
    }

    private static void requireForm(List<String> contentTypes) {
        if (contentTypes.size() != 1 || !isUtf8Form(contentTypes.get(0))) {
            throw RefusedRequest.invalidRequest(
                    "The content type must be application/x-www-form-urlencoded, in UTF-8 if it names a charset.");
        }
    }

    private static boolean isUtf8Form(String contentType) {
        return contentType.equals(MediaType.APPLICATION_FORM_URLENCODED) || isUtf8FormInOtherWords(contentType);
    }

    private static boolean isUtf8FormInOtherWords(String contentType) {
        try {
            MediaType type = MediaType.valueOf(contentType);
            String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "UTF-8");
            return type.getType().equalsIgnoreCase("application")
                    && type.getSubtype().equalsIgnoreCase("x-www-form-urlencoded")
                    && charset.equalsIgnoreCase("UTF-8");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] readAll(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (IOException e) {
            throw RefusedRequest.invalidRequest("The form could not be read to its end.");
        }
    }
}
