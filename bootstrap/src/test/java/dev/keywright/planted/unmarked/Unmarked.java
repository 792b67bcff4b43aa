package dev.keywright.planted.unmarked;

/** Lives in a package that isn't null-marked. */
public record Unmarked() {}
