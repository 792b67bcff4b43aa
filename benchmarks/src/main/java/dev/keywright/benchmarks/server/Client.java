package dev.keywright.benchmarks.server;

/** A client of a server under test; both have only characters that a form leaves as they are. */
public record Client(String id, String secret) {}
