package dev.keywright.bootstrap.e2e;

/** A client ID and its secret. */
public record Key(String clientId, String clientSecret) {}
