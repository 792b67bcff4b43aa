package dev.keywright.bootstrap.e2e.history;

/** Something is made, used, stopped in one way after the other, and used on. It ends early where a change isn't acknowledged. */
@FunctionalInterface
interface Life {

    void live() throws InterruptedException;
}
