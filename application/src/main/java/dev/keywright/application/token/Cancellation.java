package dev.keywright.application.token;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;

/** Who cancels what a use case returned gives up what it waits for, too. A future doesn't do so by itself. */
final class Cancellation {

    private Cancellation() {}

    /**
     * That stage, whose future's cancellation cancels those of the stages it was made of.
     *
     * @param waitsFor what nobody else waits for
     */
    static <T> CompletionStage<T> passedOn(CompletionStage<T> stage, CompletionStage<?>... waitsFor) {
        List<CompletionStage<?>> given = List.of(waitsFor);
        stage.whenComplete((result, failure) -> {
            if (failure instanceof CancellationException) {
                given.forEach(asked -> asked.toCompletableFuture().cancel(false));
            }
        });
        return stage;
    }
}
