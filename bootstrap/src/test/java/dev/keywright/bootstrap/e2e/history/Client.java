package dev.keywright.bootstrap.e2e.history;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Asks for one thing after the other, on one node or the other: three times in four of what is about to be stopped or just was, else of what
 * always works.
 */
record Client(
        List<ObservedNode> nodes,
        List<Focus> focuses,
        List<? extends Target> standing,
        RandomGenerator random,
        BooleanSupplier goOn)
        implements Callable<Void> {

    @Override
    public Void call() {
        while (goOn.getAsBoolean()) {
            ObservedNode node = any(nodes);
            Target standIn = any(standing);
            Target target =
                    random.nextInt(4) == 0 ? standIn : any(focuses).take(random).orElse(standIn);
            target.useOnce(node, random);
        }
        return null;
    }

    private <T> T any(List<? extends T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
