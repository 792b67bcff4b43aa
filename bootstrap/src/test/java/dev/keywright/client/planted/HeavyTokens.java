package dev.keywright.client.planted;

import com.fasterxml.jackson.databind.json.JsonMapper;

/** Tokens that bring a library along. */
record HeavyTokens(JsonMapper mapper) {}
