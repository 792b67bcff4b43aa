package dev.keywright.bootstrap.e2e.history;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/** Plays one life after the other: in an order that chance decides, and each as often as the others. */
record Disturber(List<Life> lives, RandomGenerator random, BooleanSupplier goOn) implements Callable<Void> {

    @Override
    public Void call() throws InterruptedException {
        int played = random.nextInt(lives.size());
        while (goOn.getAsBoolean()) {
            lives.get(played % lives.size()).live();
            played++;
        }
        return null;
    }
}
