package dev.keywright.rest.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keywright.application.idempotency.AnswerOnce;
import dev.keywright.domain.idempotency.IdempotencyKey;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.rest.problem.RequestRefusal;
import dev.keywright.rest.request.Requests;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries requests out once, however often they are repeated with the same {@code Idempotency-Key}
 * (draft-ietf-httpapi-idempotency-key-header), of whose two spellings, with quotes and without, either will do.
 */
public final class RepeatableRequests {

    private static final String HEADER = "Idempotency-Key";

    private final AnswerOnce answerOnce;
    private final ObjectMapper mapper;

    public RepeatableRequests(AnswerOnce answerOnce, ObjectMapper mapper) {
        this.answerOnce = answerOnce;
        this.mapper = mapper;
    }

    /**
     * The answer of the work, or, if the request was answered before, that answer.
     *
     * @param workspace where it takes effect, or null if it makes the workspace
     * @param body as it was read: two bodies that are read alike ask for the same
     * @throws RequestRefusal.Invalid if there is more than one key, or one that can't be
     */
    public Response answer(
            ContainerRequestContext request, @Nullable WorkspaceId workspace, Record body, Supplier<Answer> work) {
        return keyOf(request)
                .map(key -> new AnswerOnce.Command(Requests.callOf(request), workspace, key, payload(request, body)))
                .map(command -> decode(answerOnce.answer(command, () -> encode(work.get()))))
                .orElseGet(() -> {
                    Answer answer = work.get();
                    return respond(answer.status(), answer.location(), answer.body());
                });
    }

    private static Optional<IdempotencyKey> keyOf(ContainerRequestContext request) {
        List<String> values = request.getHeaders().getOrDefault(HEADER, List.of());
        if (values.size() > 1) {
            throw new RequestRefusal.Invalid(HEADER, "must be sent once");
        }
        try {
            return values.stream()
                    .map(RepeatableRequests::withoutQuotes)
                    .map(IdempotencyKey::new)
                    .findFirst();
        } catch (IllegalArgumentException e) {
            throw new RequestRefusal.Invalid(HEADER, Objects.requireNonNull(e.getMessage()));
        }
    }

    private static String withoutQuotes(String value) {
        String text = value.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private String payload(ContainerRequestContext request, Record body) {
        String operation = request.getMethod() + " " + request.getUriInfo().getPath() + "\n";
        return operation + json(body);
    }

    private byte[] encode(Answer answer) {
        String location = answer.location() == null ? null : answer.location().toString();
        return json(new KeptAnswer(answer.status(), location, json(answer.body())))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Response decode(byte[] kept) {
        try {
            KeptAnswer answer = mapper.readValue(kept, KeptAnswer.class);
            return respond(answer.status(), answer.location(), new JsonText(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response respond(int status, @Nullable Object location, Record body) {
        return Response.status(status).header("Location", location).entity(body).build();
    }

    private String json(Record value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("can't write " + value.getClass().getName() + " as JSON", e);
        }
    }
}
