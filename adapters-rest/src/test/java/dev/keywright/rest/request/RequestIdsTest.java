package dev.keywright.rest.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.rest.ApiServer;
import dev.keywright.rest.RestApi;
import dev.keywright.rest.json.Json;
import dev.keywright.rest.json.JsonWriter;
import dev.keywright.rest.problem.ProblemMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.Suspended;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class RequestIdsTest {

    private final ExecutorService completing = Executors.newSingleThreadExecutor();
    private final Ids ids = new Ids(completing);
    private final ApiServer server =
            ApiServer.serving(Set.of(new JsonWriter(Json.mapper()), new ProblemMapper(), new RequestIds(), ids));

    @AfterEach
    void stop() {
        server.close();
        completing.shutdownNow();
    }

    /** Answers with the ids that the logs of each thread have. */
    @Path("/")
    public static final class Ids {

        private final Executor completing;
        private final Map<String, String> seen = new ConcurrentHashMap<>();

        Ids(Executor completing) {
            this.completing = completing;
        }

        @GET
        @Path("now")
        public String now() {
            return logged();
        }

        @GET
        @Path("later")
        public void later(@Suspended AsyncResponse response) {
            seen.put("before", logged());
            CompletableFuture<String> answer = new CompletableFuture<>();
            AsyncAnswer.resume(response, answer);
            seen.put("after", logged());
            completing.execute(() -> answer.complete(completed()));
        }

        @GET
        @Path("failing-later")
        public void failingLater(@Suspended AsyncResponse response) {
            AsyncAnswer.resume(response, CompletableFuture.failedFuture(new AccessRefusal.UserRequired()));
        }

        private String completed() {
            MDC.put(RequestIds.MDC_KEY, "that of another request");
            return "done";
        }
    }

    private static String logged() {
        String id = MDC.get(RequestIds.MDC_KEY);
        return id == null ? "none" : id;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve(path))
                .header("X-Request-Id", "chosen by the client")
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String idOf(HttpResponse<String> response) {
        return response.headers().firstValue("X-Request-Id").orElseThrow();
    }

    @Test
    void everyRequestGetsAnIdOfOurMaking() throws Exception {
        HttpResponse<String> first = get("/now");
        HttpResponse<String> second = get("/now");

        assertThat(UUID.fromString(idOf(first)).version()).isEqualTo(7);
        assertThat(UUID.fromString(idOf(first)).variant()).isEqualTo(2);
        assertThat(idOf(first)).isNotEqualTo(idOf(second));
        assertThat(first.body()).isEqualTo(idOf(first));
    }

    /** What a hosting server does before anything else. */
    @PreMatching
    @Priority(1)
    private static final class HostsId implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            request.setProperty(RestApi.REQUEST_ID, "the host's");
        }
    }

    @Test
    void theIdThatTheHostGaveIsKept() throws Exception {
        try (ApiServer hosted = ApiServer.serving(Set.of(new RequestIds(), new HostsId(), ids))) {
            HttpRequest request =
                    HttpRequest.newBuilder(hosted.uri().resolve("/now")).build();

            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(idOf(response)).isEqualTo("the host's");
            assertThat(response.body()).isEqualTo("the host's");
        }
    }

    @Test
    void theThreadThatWaitsForAnAnswerNoLongerLogsTheId() throws Exception {
        HttpResponse<String> response = get("/later");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(ids.seen).containsEntry("before", idOf(response)).containsEntry("after", "none");
    }

    @Test
    void theThreadThatCompletesAnAnswerGoesOnLoggingItsOwnId() throws Exception {
        HttpResponse<String> response = get("/later");

        String logged = CompletableFuture.supplyAsync(RequestIdsTest::logged, completing)
                .get();
        assertThat(response.body()).isEqualTo("done");
        assertThat(logged).isEqualTo("that of another request");
    }

    @Test
    void aFailureThatComesLaterIsAProblemWithTheId() throws Exception {
        HttpResponse<String> response = get("/failing-later");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("\"request_id\":\"" + idOf(response) + "\"");
    }
}
