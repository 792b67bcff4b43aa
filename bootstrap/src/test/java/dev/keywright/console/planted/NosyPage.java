package dev.keywright.console.planted;

import dev.keywright.crypto.planted.internal.Hidden;
import java.net.http.HttpClient;

/** Knows another adapter, and would call the API by HTTP. */
public record NosyPage(Hidden hidden, HttpClient client) {}
