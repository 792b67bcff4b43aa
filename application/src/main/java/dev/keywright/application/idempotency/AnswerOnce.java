package dev.keywright.application.idempotency;

import dev.keywright.application.access.Call;
import dev.keywright.domain.idempotency.IdempotencyKey;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a caller repeat a request whose answer it may have missed: the same request with the same key is carried out once, and answered the same
 * for 24 hours, even by another node. What it does and that it was answered commit together: after a crash there are both or neither. A
 * request that was refused is not remembered.
 */
@FunctionalInterface
public interface AnswerOnce {

    /**
     * The answer of the work, which is done unless the same request was answered before: then it is that answer again. It is part of
     * this transaction whatever transactions it makes.
     *
     * @param work carries out the request, and returns the answer as it shall be given again
     * @throws dev.keywright.domain.idempotency.IdempotencyRefusal.KeyReused if the same caller sent that key with another request
     * @throws dev.keywright.domain.idempotency.IdempotencyRefusal.RequestInProgress if a request with that key is being carried out now
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the request was answered before, and the caller no longer acts
     *     in the workspace
     */
    byte[] answer(Command command, Supplier<byte[]> work);

    /**
     * @param workspace where the request is to take effect, or null if it makes the workspace
     * @param payload all that the request asks for, and of which operation
     */
    record Command(Call call, @Nullable WorkspaceId workspace, IdempotencyKey key, String payload) {}

    /** Carries out every request, whatever its key. */
    static AnswerOnce notRemembered() {
        return (command, work) -> work.get();
    }
}
