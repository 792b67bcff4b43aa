package dev.keywright.rest.request;

import dev.keywright.application.access.Call;
import dev.keywright.application.access.Caller;
import dev.keywright.application.token.AuthenticateBearer;
import dev.keywright.rest.problem.RequestRefusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/** Finds out who makes a request by its bearer token, which is taken from the {@code Authorization} header only (RFC 6750, section 2.1). */
@Authenticated
public final class BearerAuthentication implements ContainerRequestFilter {

    /** The longest token, in characters. Ours are far shorter. */
    static final int MAX_TOKEN_LENGTH = 4096;

    private static final String SCHEME = "Bearer";

    private final AuthenticateBearer authenticate;
    private final Allowances allowances;

    public BearerAuthentication(AuthenticateBearer authenticate, Allowances allowances) {
        this.authenticate = authenticate;
        this.allowances = allowances;
    }

    /**
     * @throws RequestRefusal.BearerMissing if there is no token
     * @throws RequestRefusal.BearerMalformed if it is in the query, there are several, or it is too long
     * @throws dev.keywright.domain.access.AccessRefusal.InvalidBearer if it isn't good, perhaps wrapped
     * @throws dev.keywright.domain.limit.LimitRefusal.TooManyRequests if there were too many from the same source or by the same caller
     */
    @Override
    public void filter(ContainerRequestContext request) {
        allowances.takeForSource(request);
        if (Parameters.decoded(request.getUriInfo()).containsKey("access_token")) {
            throw new RequestRefusal.BearerMalformed(
                    "access_token",
                    "must not be in the query, where logs would keep it: send it as the Authorization header");
        }
        Caller caller = authenticate
                .authenticate(tokenOf(request), Requests.addressOf(Requests.originOf(request)))
                .toCompletableFuture()
                .join();
        allowances.takeForCaller(request, caller);
        request.setProperty(Requests.CALL, new Call(caller, Requests.originOf(request)));
    }

    private static String tokenOf(ContainerRequestContext request) {
        List<String> headers = request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        if (headers.size() > 1) {
            throw malformed("must be sent once");
        }
        if (headers.isEmpty() || !isBearer(headers.get(0))) {
            throw new RequestRefusal.BearerMissing();
        }
        String token = headers.get(0).substring(SCHEME.length()).strip();
        if (token.isEmpty()) {
            throw malformed("holds no token: send \"Bearer <token>\"");
        }
        if (token.length() > MAX_TOKEN_LENGTH) {
            throw malformed("must hold a token of at most " + MAX_TOKEN_LENGTH + " characters");
        }
        return token;
    }

    private static boolean isBearer(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && (header.length() == SCHEME.length() || header.charAt(SCHEME.length()) == ' ');
    }

    private static RequestRefusal.BearerMalformed malformed(String problem) {
        return new RequestRefusal.BearerMalformed(HttpHeaders.AUTHORIZATION, problem);
    }
}
