package dev.keywright.cli.http;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * One server, and who asks it. Every method returns the body of a success, an empty object where there is none, and
 * throws a {@link CommandFailure} otherwise, with the server's own words.
 */
public final class Server {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final ServerAddress address;
    private final Exchange exchange;
    private final Optional<String> authorization;
    private final String signIn;

    private Server(ServerAddress address, Exchange exchange, Optional<String> authorization, String signIn) {
        this.address = address;
        this.exchange = exchange;
        this.authorization = authorization;
        this.signIn = signIn;
    }

    /**
     * Asked by nobody in particular.
     *
     * @param signIn what a person is told to do where the credentials aren't good
     */
    public static Server anonymous(ServerAddress address, Transport transport, Pause pause, String signIn) {
        return new Server(address, new Exchange(transport, pause), Optional.empty(), signIn);
    }

    /** The same, asked by who has that token. */
    public Server withBearer(String token) {
        return new Server(address, exchange, Optional.of("Bearer " + token), signIn);
    }

    public ServerAddress address() {
        return address;
    }

    public JsonObject get(String path) {
        return send(Request.of("GET", address.resolve(path)));
    }

    public JsonObject post(String path, JsonObject body) {
        return send(Request.of("POST", address.resolve(path)).withContent("application/json", body.toJson()));
    }

    /** A POST without a body. */
    public JsonObject post(String path) {
        return send(Request.of("POST", address.resolve(path)).withContent("application/json", ""));
    }

    /**
     * A POST that the server carries out once, however often it arrives: it bears a new {@code Idempotency-Key}. So it is
     * sent again when the answer is lost, and the same answer comes.
     */
    public JsonObject postOnce(String path, JsonObject body) {
        return send(Request.of("POST", address.resolve(path))
                .withContent("application/json", body.toJson())
                .withHeader("Idempotency-Key", UUID.randomUUID().toString())
                .asRepeatable());
    }

    public JsonObject patch(String path, JsonObject body) {
        return send(Request.of("PATCH", address.resolve(path)).withContent("application/json", body.toJson()));
    }

    public JsonObject delete(String path) {
        return send(Request.of("DELETE", address.resolve(path)));
    }

    /** A form from a client that authenticates by HTTP Basic (RFC 6749, section 2.3.1). */
    public JsonObject form(String path, String clientId, String clientSecret, Query form) {
        String pair = Query.encode(clientId) + ":" + Query.encode(clientSecret);
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
        return send(Request.of("POST", address.resolve(path))
                .withContent(FORM, form.encoded())
                .withHeader("Authorization", "Basic " + basic)
                .asRepeatable());
    }

    private JsonObject send(Request request) {
        Answer answer = exchange.send(authorization
                .map(value -> request.withHeader("Authorization", value))
                .orElse(request));
        if (answer.isSuccess()) {
            return answer.body().isBlank() ? JsonObject.empty() : answer.json();
        }
        if (answer.body().isBlank() || answer.status() < 400) {
            throw new CommandFailure(
                    answer.isTemporary() ? ExitStatus.UNAVAILABLE : ExitStatus.UNEXPECTED,
                    address + " answered with status " + answer.status() + " and no reason.",
                    "Is the address right? Something on the way, a proxy say, may have answered in its place.");
        }
        throw Refusal.of(answer, signIn);
    }
}
