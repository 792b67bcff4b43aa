package dev.keywright.rest.apikey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of keys. */
record ApiKeyList(List<ApiKeyBody> apiKeys, @Nullable String nextCursor) {}
