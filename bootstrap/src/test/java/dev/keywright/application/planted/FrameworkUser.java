package dev.keywright.application.planted;

import jakarta.ws.rs.core.Response;

/** Knows about HTTP, as no use case may. */
record FrameworkUser(Response response) {}
