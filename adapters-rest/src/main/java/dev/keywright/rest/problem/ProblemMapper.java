package dev.keywright.rest.problem;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.idempotency.IdempotencyRefusal;
import dev.keywright.domain.limit.LimitRefusal;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers whatever is thrown as a problem (RFC 9457). What the table doesn't know is a bare 500, and its stack goes to the log, once.
 */
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
    private static final String RETRY_AFTER_SECONDS = "1";

    @Override
    public Response toResponse(Throwable thrown) {
        Throwable failure = unwrapped(thrown);
        if (failure instanceof WebApplicationException ofRuntime) {
            return answer(ofRuntime);
        }
        if (failure instanceof IOException broken) {
            return connectionBroken(broken);
        }
        return ProblemTable.find(failure.getClass())
                .map(row -> answer(row, failure))
                .orElseGet(() -> internalError(failure));
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown.getCause();
        boolean wraps = thrown instanceof CompletionException
                || thrown instanceof ExecutionException
                || (thrown instanceof ProcessingException && cause instanceof IOException);
        return wraps && cause != null ? unwrapped(cause) : thrown;
    }

    private static Response answer(ProblemTable.Row row, Throwable failure) {
        List<FieldError> errors = errorsOf(row, failure);
        Response.ResponseBuilder answer = respond(Problem.of(row.type(), detailOf(failure, errors), errors));
        Challenge.answering(failure).ifPresent(challenge -> answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        if (failure instanceof StorageUnavailable) {
            LOG.warn("Answered 503: {} ({})", failure.getMessage(), String.valueOf(failure.getCause()));
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (failure instanceof IdempotencyRefusal.RequestInProgress) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (failure instanceof LimitRefusal refusal) {
            RateLimitHeaders.ofRefusal(refusal.allowance()).forEach(answer::header);
        }
        return answer.build();
    }

    private static @Nullable List<FieldError> errorsOf(ProblemTable.Row row, Throwable failure) {
        if (failure instanceof RequestRefusal.Invalid invalid) {
            return invalid.errors();
        }
        String field = failure instanceof RequestRefusal.BearerMalformed malformed ? malformed.place() : row.field();
        return field == null ? null : List.of(new FieldError(field, messageOf(failure)));
    }

    private static String detailOf(Throwable failure, @Nullable List<FieldError> errors) {
        if (failure instanceof Refusal) {
            return errors != null && errors.size() == 1 ? errors.get(0).toString() : messageOf(failure);
        }
        return "The storage can't be reached at the moment. Try again in a few seconds.";
    }

    private static String messageOf(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? "" : message;
    }

    /** What the JAX-RS runtime refused: its status and its Allow header are kept, its message is not. */
    private static Response answer(WebApplicationException ofRuntime) {
        Response original = ofRuntime.getResponse();
        if (original.hasEntity() || original.getStatus() < 400) {
            return original;
        }
        if (RuntimeProblems.typeOf(original.getStatus()) == ProblemType.INTERNAL_ERROR) {
            return internalError(ofRuntime);
        }
        Response.ResponseBuilder answer = respond(Problem.ofRuntime(original.getStatus()));
        String allow = original.getHeaderString(HttpHeaders.ALLOW);
        if (allow != null) {
            answer.header(HttpHeaders.ALLOW, allow);
        }
        return answer.build();
    }

    /** Nothing here but the connection throws these: there is no fault to report, and nobody left to read the answer. */
    private static Response connectionBroken(IOException broken) {
        LOG.debug("The client's connection broke", broken);
        return respond(Problem.ofRuntime(ProblemType.INVALID_REQUEST.status())).build();
    }

    private static Response internalError(Throwable failure) {
        LOG.error("Answered 500, for an unexpected failure", failure);
        return respond(Problem.ofRuntime(ProblemType.INTERNAL_ERROR.status())).build();
    }

    private static Response.ResponseBuilder respond(Problem problem) {
        return Response.status(problem.status()).entity(problem).type(Problem.MEDIA_TYPE);
    }
}
