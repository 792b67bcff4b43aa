package dev.keywright.rest.request;

import dev.keywright.application.access.Call;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.network.IpAddress;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

    /** The address that the request came from, or null if the hosting server doesn't tell it, or in no form that is known. */
    public static @Nullable IpAddress addressOf(Origin origin) {
        String text = origin.sourceIp();
        if (text == null) {
            return null;
        }
        return isLiteral(text) ? literal(text) : null;
    }

    /** Such a text is never looked up as a name. */
    private static boolean isLiteral(String text) {
        return text.indexOf(':') >= 0 || isDigitsAndDots(text);
    }

    private static boolean isDigitsAndDots(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** By the JDK, which has this ready: what a server tells is in its full form, and this is asked for each token. */
    private static @Nullable IpAddress literal(String text) {
        try {
            return IpAddress.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException notAnAddress) {
            return null;
        }
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
