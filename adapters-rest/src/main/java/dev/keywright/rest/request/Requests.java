package dev.keywright.rest.request;

import dev.keywright.application.access.Call;
import dev.keywright.domain.audit.Origin;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.Consumer;

/** What the filters found out about a request, for the resource that answers it. */
public final class Requests {

    /** Under which the hosting server tells the peer's address, as a {@link String}. */
    public static final String REMOTE_ADDRESS = "dev.keywright.remote-address";

    /** Under which the hosting server may tell the id that it gave the request, as a {@link String}; else it is made here. */
    public static final String ID = "dev.keywright.request-id";

    /** Under which the hosting server may offer a {@code Consumer<Runnable>} that runs what it is given when the client has gone. */
    public static final String WHEN_CLIENT_GONE = "dev.keywright.when-client-gone";

    static final String CALL = "dev.keywright.call";

    private Requests() {}

    /** The id that this request got: in its answer's {@code X-Request-Id}, the logs and the audit trail. */
    public static String idOf(ContainerRequestContext request) {
        return required(request, ID, String.class);
    }

    /** Where the request came from. */
    public static Origin originOf(ContainerRequestContext request) {
        Object peer = request.getProperty(REMOTE_ADDRESS);
        return new Origin(peer instanceof String address ? address : null, idOf(request));
    }

    /** Who makes the request, and from where. To be asked by resources that are {@link Authenticated} only. */
    public static Call callOf(ContainerRequestContext request) {
        return required(request, CALL, Call.class);
    }

    /**
     * Has that run if the client goes before it has its answer, on any thread; never where the hosting server doesn't look for that. It may
     * just meet the answer, so it must be harmless then.
     */
    @SuppressWarnings("unchecked") // what the property holds is the host's promise
    public static void whenClientGone(ContainerRequestContext request, Runnable giveUp) {
        if (request.getProperty(WHEN_CLIENT_GONE) instanceof Consumer<?> host) {
            ((Consumer<Runnable>) host).accept(giveUp);
        }
    }

    private static <T> T required(ContainerRequestContext request, String property, Class<T> type) {
        Object value = request.getProperty(property);
        if (!type.isInstance(value)) {
            throw new IllegalStateException("no filter has set " + property);
        }
        return type.cast(value);
    }
}
