package dev.keywright.planted.left;

import dev.keywright.planted.right.Right;

/** Half of a cycle. */
public record Left(Right right) {}
