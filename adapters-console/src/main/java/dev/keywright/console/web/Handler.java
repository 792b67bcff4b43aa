package dev.keywright.console.web;

import java.util.Map;

/** Answers the requests of one route. */
@FunctionalInterface
public interface Handler {

    /** @param parts what the route's pattern leaves open */
    ConsoleAnswer handle(ConsoleRequest request, Map<String, String> parts);
}
