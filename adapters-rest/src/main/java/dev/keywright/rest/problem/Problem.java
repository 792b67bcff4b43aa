package dev.keywright.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer that says no (RFC 9457).
 *
 * @param requestId set by the filter that knows it, as the last thing before the answer is written
 * @param errors what is wrong with the request, or null where no part of it is to blame
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String requestId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FieldError> errors) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, String detail, @Nullable List<FieldError> errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, errors);
    }

    /** What to say where the JAX-RS runtime refuses a request by a status alone. */
    public static Problem ofRuntime(int status) {
        ProblemType type = RuntimeProblems.typeOf(status);
        return of(type, RuntimeProblems.detailOf(type), null);
    }

    public Problem withRequestId(String id) {
        return new Problem(type, title, status, detail, id, errors);
    }
}
