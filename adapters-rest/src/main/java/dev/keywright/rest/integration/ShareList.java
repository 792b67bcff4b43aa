package dev.keywright.rest.integration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of an integration's shares. */
record ShareList(List<ShareBody> shares, @Nullable String nextCursor) {}
