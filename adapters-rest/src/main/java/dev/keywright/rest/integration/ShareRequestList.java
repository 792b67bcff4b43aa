package dev.keywright.rest.integration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the shares that wait for a workspace's answer. */
record ShareRequestList(
        List<ShareBody> shareRequests, @Nullable String nextCursor) {}
