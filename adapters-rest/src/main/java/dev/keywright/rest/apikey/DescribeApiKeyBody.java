package dev.keywright.rest.apikey;

import org.jspecify.annotations.Nullable;

/** Asks for another description. */
record DescribeApiKeyBody(@Nullable String description) {}
