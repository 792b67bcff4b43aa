package dev.keywright.domain.idempotency;

import dev.keywright.domain.Refusal;

/** Why a request with an Idempotency-Key isn't carried out. */
public abstract sealed class IdempotencyRefusal extends Refusal {

    private IdempotencyRefusal(String message) {
        super(message);
    }

    /** The key came with another request before. */
    public static final class KeyReused extends IdempotencyRefusal {

        public KeyReused() {
            super("This Idempotency-Key came with another request in the last 24 hours."
                    + " Repeat that request unchanged, or send a new key with this one.");
        }
    }

    /** The same request is being carried out at this moment. */
    public static final class RequestInProgress extends IdempotencyRefusal {

        public RequestInProgress() {
            super(
                    "A request with this Idempotency-Key is being carried out right now. Repeat it in a second to have its answer.");
        }
    }
}
