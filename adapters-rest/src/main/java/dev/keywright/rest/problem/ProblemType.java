package dev.keywright.rest.problem;

import java.util.Arrays;
import java.util.Optional;

/**
 * The sorts of problem there are: each with its slug, which clients rely on, its HTTP status, and its title. Some only the HTTP server
 * below finds, which answers them in the same form.
 */
public enum ProblemType {
    INVALID_REQUEST("invalid-request", 400, "The request is not valid"),
    UNAUTHENTICATED("unauthenticated", 401, "Not authenticated"),
    OWNER_ROLE_REQUIRED("owner-role-required", 403, "Only an Owner may do this"),
    INSUFFICIENT_SCOPE("insufficient-scope", 403, "A scope is missing"),
    WRONG_WORKSPACE("wrong-workspace", 403, "Not your workspace"),
    USER_REQUIRED("user-required", 403, "Only a person can do this"),
    NOT_YOUR_KEY("not-your-key", 403, "Not your private key"),
    NETWORK_NOT_ALLOWED("network-not-allowed", 403, "Not from your address"),
    RESTRICTED_KEY("restricted-key", 403, "Your key is kept to less"),
    KEY_POLICY("key-policy", 403, "The workspace's key policy forbids it"),
    NOT_FOUND("not-found", 404, "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This method is not allowed here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "No acceptable form of the answer"),
    NAME_TAKEN("name-taken", 409, "The name is taken"),
    KEY_ENDED("key-ended", 409, "The key has ended"),
    TOO_MANY_SECRETS("too-many-secrets", 409, "Too many secrets work already"),
    LAST_SECRET("last-secret", 409, "The key needs a secret"),
    LAST_OWNER("last-owner", 409, "The workspace needs an Owner"),
    ALREADY_MEMBER("already-member", 409, "Already a member"),
    ROLE_IN_USE("role-in-use", 409, "The role is in use"),
    PRESET_ROLE("preset-role", 409, "The role is a preset"),
    LIMIT_REACHED("limit-reached", 409, "The workspace has as many as it may"),
    REQUEST_IN_PROGRESS("request-in-progress", 409, "The same request is being carried out"),
    ALREADY_SHARED("already-shared", 409, "Already shared"),
    SHARE_NOT_PENDING("share-not-pending", 409, "The share waits for no such answer"),
    WORKSPACE_DEACTIVATED("workspace-deactivated", 409, "A workspace is deactivated"),
    INCOMING_INTEGRATION("incoming-integration", 409, "The integration is another workspace's"),
    INTEGRATION_UNUSABLE("integration-unusable", 409, "The integration gets no token"),
    CONTENT_TOO_LARGE("content-too-large", 413, "The body is too large"),
    URI_TOO_LONG("uri-too-long", 414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body is of the wrong type"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "The Idempotency-Key was used for another request"),
    RATE_LIMITED("rate-limited", 429, "Too many requests"),
    HEADERS_TOO_LARGE("headers-too-large", 431, "The headers are too large"),
    INTERNAL_ERROR("internal-error", 500, "Something went wrong"),
    UNAVAILABLE("unavailable", 503, "Not available at the moment");

    private final String slug;
    private final int status;
    private final String title;

    ProblemType(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    public String slug() {
        return slug;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** As RFC 9457 has it in {@code type}: a reference relative to the deployment's address. */
    public String uri() {
        return "/problems/" + slug;
    }

    /** What a status means that the JAX-RS runtime chose; of several the first, and empty if it is none of these. */
    static Optional<ProblemType> ofStatus(int status) {
        return Arrays.stream(values()).filter(type -> type.status == status).findFirst();
    }
}
