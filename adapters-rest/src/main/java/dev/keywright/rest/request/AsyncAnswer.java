package dev.keywright.rest.request;

import jakarta.ws.rs.container.AsyncResponse;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Answers a request later, from the thread that completes what it waits for, with the request's id in the logs of both threads. */
public final class AsyncAnswer {

    private AsyncAnswer() {}

    /**
     * Resumes the response with what the stage comes to, or with its failure. To be called as the last thing that an asynchronous resource
     * method does: from then on the logs of the calling thread no longer have the request's id.
     */
    public static void resume(AsyncResponse response, CompletionStage<?> answer) {
        String id = MDC.get(RequestIds.MDC_KEY);
        answer.whenComplete((result, failure) -> withId(id, () -> resume(response, result, failure)));
        MDC.remove(RequestIds.MDC_KEY);
    }

    private static void resume(AsyncResponse response, @Nullable Object result, @Nullable Throwable failure) {
        if (failure != null) {
            response.resume(failure);
        } else {
            response.resume(result);
        }
    }

    /** The completing thread may be at work for another request: its logs must have that one's id again afterwards. */
    private static void withId(@Nullable String id, Runnable work) {
        String others = MDC.get(RequestIds.MDC_KEY);
        put(id);
        try {
            work.run();
        } finally {
            put(others);
        }
    }

    private static void put(@Nullable String id) {
        if (id == null) {
            MDC.remove(RequestIds.MDC_KEY);
        } else {
            MDC.put(RequestIds.MDC_KEY, id);
        }
    }
}
