package dev.keywright.rest.problem;

/** What to say of the refusals that the JAX-RS runtime decides by itself. */
final class RuntimeProblems {

    private RuntimeProblems() {}

    static ProblemType typeOf(int status) {
        return ProblemType.ofStatus(status)
                .orElse(status < 500 ? ProblemType.INVALID_REQUEST : ProblemType.INTERNAL_ERROR);
    }

    static String detailOf(ProblemType type) {
        return switch (type) {
            case NOT_FOUND -> "There is nothing at this address. GET /openapi.json lists what there is.";
            case METHOD_NOT_ALLOWED -> "The Allow header lists the methods that are.";
            case NOT_ACCEPTABLE -> "Accept application/json, or leave the Accept header out.";
            case UNSUPPORTED_MEDIA_TYPE -> "GET /openapi.json tells which Content-Type this takes.";
            case RATE_LIMITED -> "Wait a little, then try again.";
            case UNAVAILABLE -> "Try again in a few seconds.";
            case INTERNAL_ERROR ->
                "This is our fault. If it happens again, tell whoever runs this deployment the request_id.";
            default -> "The request can't be understood. GET /openapi.json tells how to make it.";
        };
    }
}
