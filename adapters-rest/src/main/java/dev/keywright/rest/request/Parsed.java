package dev.keywright.rest.request;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The value of a field, once {@link Fields#build} has found that all fields are right. */
public final class Parsed<T> {

    private final @Nullable T value;

    public Parsed(@Nullable T value) {
        this.value = value;
    }

    /** @throws NoSuchElementException if an optional field isn't there */
    public T get() {
        if (value == null) {
            throw new NoSuchElementException("the field has no value");
        }
        return value;
    }

    /** The value, or null if an optional field isn't there. */
    public @Nullable T orNull() {
        return value;
    }

    /** The value, or that one if an optional field isn't there. */
    public T orElse(T other) {
        return value == null ? other : value;
    }
}
