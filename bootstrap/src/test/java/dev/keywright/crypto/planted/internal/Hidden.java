package dev.keywright.crypto.planted.internal;

/** Public because a framework wants it so, and nobody's to use. */
public final class Hidden {}
