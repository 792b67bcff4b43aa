package dev.keywright.domain.limit;

import dev.keywright.domain.Refusal;

/** What is refused for having been tried too often, whatever else may be right or wrong about it. */
public abstract sealed class LimitRefusal extends Refusal {

    private final transient Allowance allowance;

    private LimitRefusal(String what, Allowance allowance) {
        super(what + " Wait " + allowance.untilMore().toSeconds() + " s, then try again.");
        this.allowance = allowance;
    }

    /** What is left of the limit: nothing, and until when. */
    public Allowance allowance() {
        return allowance;
    }

    /** Too many attempts from the same place have failed, so that the next isn't even looked at. */
    public static final class TooManyFailures extends LimitRefusal {

        public TooManyFailures(Allowance allowance) {
            super("Too many attempts from your address have failed.", allowance);
        }
    }

    /** Too many requests, good or bad. */
    public static final class TooManyRequests extends LimitRefusal {

        public TooManyRequests(Allowance allowance) {
            super("There were too many requests.", allowance);
        }
    }
}
