package dev.keywright.planted.right;

import dev.keywright.planted.left.Left;
import org.jspecify.annotations.Nullable;

/** The other half of a cycle. */
public record Right(@Nullable Left left) {}
