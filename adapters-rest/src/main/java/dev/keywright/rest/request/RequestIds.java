package dev.keywright.rest.request;

import dev.keywright.rest.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;

/**
 * Gives every request an id of our own making, whatever the client sent, unless the server that hosts us has given it one; and repeats it in the answer's {@code X-Request-Id}, in problems,
 * and in what is logged meanwhile. Where the answer is given later, see {@link AsyncAnswer}.
 */
@PreMatching
public final class RequestIds implements ContainerRequestFilter, ContainerResponseFilter {

    /** The header of the answer. */
    public static final String HEADER = "X-Request-Id";

    /** Under which the logs have it. */
    public static final String MDC_KEY = "request_id";

    private static final MediaType PROBLEM = MediaType.valueOf(Problem.MEDIA_TYPE);

    @Override
    public void filter(ContainerRequestContext request) {
        String id = request.getProperty(Requests.ID) instanceof String given ? given : newId();
        request.setProperty(Requests.ID, id);
        MDC.put(MDC_KEY, id);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(Requests.ID) instanceof String id) {
            response.getHeaders().putSingle(HEADER, id);
            problemIn(response)
                    .ifPresent(problem ->
                            response.setEntity(problem.withRequestId(id), response.getEntityAnnotations(), PROBLEM));
        }
        MDC.remove(MDC_KEY);
    }

    /** The runtime refuses some malformed headers by a status without a body: they get one. */
    private static Optional<Problem> problemIn(ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            return Optional.of(problem);
        }
        boolean bare = response.getStatus() >= 400 && !response.hasEntity();
        return bare ? Optional.of(Problem.ofRuntime(response.getStatus())) : Optional.empty();
    }

    /** A UUID of version 7 (RFC 9562, section 5.7). It needs to be distinct, not hard to guess. */
    private static String newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (System.currentTimeMillis() << 16) | 0x7000 | random.nextInt(0x1000);
        long low = (random.nextLong() >>> 2) | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }
}
