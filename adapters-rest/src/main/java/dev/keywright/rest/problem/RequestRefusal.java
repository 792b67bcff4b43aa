package dev.keywright.rest.problem;

import dev.keywright.domain.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** What is refused about a request itself, before any rule of the domain is asked. */
public abstract sealed class RequestRefusal extends Refusal {

    private RequestRefusal(String message) {
        super(message);
    }

    /** Some of its fields, parameters or headers are wrong. */
    public static final class Invalid extends RequestRefusal {

        private final transient List<FieldError> errors;

        public Invalid(List<FieldError> errors) {
            super(errors.stream().map(FieldError::toString).collect(Collectors.joining("; ")));
            this.errors = List.copyOf(errors);
        }

        public Invalid(String field, String detail) {
            this(List.of(new FieldError(field, detail)));
        }

        /** All that is wrong, at least one. */
        public List<FieldError> errors() {
            return errors;
        }
    }

    /** The body is longer than any request needs. */
    public static final class ContentTooLarge extends RequestRefusal {

        public ContentTooLarge(int maxBytes) {
            super("must have at most " + maxBytes + " bytes");
        }
    }

    /** The body is of another media type than the one that is understood. */
    public static final class UnsupportedContentType extends RequestRefusal {

        public UnsupportedContentType(String expected) {
            super("Send the body as " + expected + ", and say so in the Content-Type header.");
        }
    }

    /** There is no bearer token in the request. */
    public static final class BearerMissing extends RequestRefusal {

        public BearerMissing() {
            super(
                    "This needs a bearer token. Send the header \"Authorization: Bearer <token>\", with an access token from"
                            + " POST /oauth2/token or a session token from POST /v1/sessions.");
        }
    }

    /** The request presents a bearer token in a way that isn't allowed (RFC 6750, section 3.1: {@code invalid_request}). */
    public static final class BearerMalformed extends RequestRefusal {

        private final String place;

        /**
         * @param place the header or query parameter that is wrong
         * @param problem what is wrong with it
         */
        public BearerMalformed(String place, String problem) {
            super(problem);
            this.place = place;
        }

        /** The header or query parameter that is wrong. */
        public String place() {
            return place;
        }
    }
}
