package dev.keywright.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keywright.application.access.Caller;
import dev.keywright.application.assembly.UseCases;
import dev.keywright.application.token.AuthenticateBearer;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.role.RoleCatalog;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole API on a real HTTP server, over use cases that a test stubs by lambdas. One that isn't stubbed fails the request. The token
 * {@value #TOKEN} is Ada's; every other is refused.
 */
public final class ApiUnderTest implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback {

    public static final String TOKEN = "good";
    public static final String ISSUER = "https://keys.example.com";
    public static final String PEER = "192.0.2.7";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Class<?>, Object> stubs = new ConcurrentHashMap<>();
    private final AtomicBoolean ready = new AtomicBoolean(true);
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable ApiServer server;

    @Override
    public void beforeAll(ExtensionContext context) {
        RestApi.Settings settings = new RestApi.Settings(
                URI.create(ISSUER),
                ISSUER,
                RoleCatalog.presets(),
                ready::get,
                () -> "{\"keys\":[]}",
                Clock.fixed(Samples.NOW, ZoneOffset.UTC));
        Set<Object> components = new RestApi((UseCases) stubbed(UseCases.class), settings).components();
        components.add(new PeerAddress(PEER));
        server = ApiServer.serving(components);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        stubs.clear();
        ready.set(true);
        authenticated(Caller.user(Samples.ADA.id()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server().close();
    }

    private ApiServer server() {
        if (server == null) {
            throw new IllegalStateException("the server isn't started");
        }
        return server;
    }

    /** From now on that use case does this. */
    public <T> void stub(Class<T> useCase, T stub) {
        stubs.put(useCase, stub);
    }

    /** From now on {@value #TOKEN} is that caller's. */
    public void authenticated(Caller caller) {
        stub(
                AuthenticateBearer.class,
                (token, from) -> token.equals(TOKEN)
                        ? CompletableFuture.completedFuture(caller)
                        : CompletableFuture.failedFuture(new AccessRefusal.InvalidBearer()));
    }

    public void ready(boolean isReady) {
        ready.set(isReady);
    }

    /** What the server answered. */
    public record Answer(int status, java.net.http.HttpHeaders headers, String text) {

        public JsonNode json() {
            return ApiUnderTest.json(text);
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** The slug of the problem. */
        public String problem() {
            return json().path("type").asText().replace("/problems/", "");
        }

        /** Which fields are wrong, in the order they are told. */
        public java.util.List<String> wrongFields() {
            return json().path("errors").findValuesAsText("field");
        }
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, String json) {
        return sendJson("POST", path, json);
    }

    public Answer patch(String path, String json) {
        return sendJson("PATCH", path, json);
    }

    private Answer sendJson(String method, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A request with Ada's token. */
    public HttpRequest.Builder request(String path) {
        return anonymous(path).header("Authorization", "Bearer " + TOKEN);
    }

    public HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(server().uri().resolve(path));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The answer, as it comes over the wire, to a request that no HTTP client would send. */
    public String sendRaw(String request) {
        try (Socket socket = new Socket("localhost", server().port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object stubbed(Class<?> type) {
        if (!type.isRecord()) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                Object stub = stubs.get(type);
                if (stub == null) {
                    throw new IllegalStateException("no test means to reach " + type.getSimpleName());
                }
                try {
                    method.setAccessible(true);
                    return method.invoke(stub, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(
                    Arrays.stream(types).map(this::stubbed).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
