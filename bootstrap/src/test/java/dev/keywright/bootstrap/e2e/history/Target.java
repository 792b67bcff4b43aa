package dev.keywright.bootstrap.e2e.history;

import java.util.random.RandomGenerator;

/** Something that clients use until it no longer works, and then still. */
@FunctionalInterface
interface Target {

    /** Uses it once, in a way that chance decides, and records that. */
    void useOnce(ObservedNode node, RandomGenerator random);
}
