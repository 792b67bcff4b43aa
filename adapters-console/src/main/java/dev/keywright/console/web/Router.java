package dev.keywright.console.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what answers a request by its method and its path. */
public final class Router<H> {

    private final List<Route<H>> routes = new ArrayList<>();

    private record Route<H>(String method, List<String> pattern, H handler) {}

    /** What answers, and the parts of the path that the pattern leaves open. */
    public record Match<H>(H handler, Map<String, String> parts) {}

    /** @param pattern such as {@code /w/{workspace}/api-keys} */
    public Router<H> get(String pattern, H handler) {
        routes.add(new Route<>("GET", segments(pattern), handler));
        return this;
    }

    /** @param pattern as {@link #get} */
    public Router<H> post(String pattern, H handler) {
        routes.add(new Route<>("POST", segments(pattern), handler));
        return this;
    }

    /** The first route that fits. */
    public Optional<Match<H>> find(ConsoleRequest request) {
        String method = request.isPost() ? "POST" : "GET";
        List<String> path = segments(request.path());
        for (Route<H> route : routes) {
            if (route.method().equals(method) && fits(route.pattern(), path)) {
                return Optional.of(new Match<>(route.handler(), parts(route.pattern(), path)));
            }
        }
        return Optional.empty();
    }

    private static boolean fits(List<String> pattern, List<String> path) {
        boolean same = pattern.size() == path.size();
        for (int i = 0; same && i < path.size(); i++) {
            same = isOpen(pattern.get(i)) || pattern.get(i).equals(path.get(i));
        }
        return same;
    }

    private static Map<String, String> parts(List<String> pattern, List<String> path) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String open = pattern.get(i);
            if (isOpen(open)) {
                parts.put(open.substring(1, open.length() - 1), path.get(i));
            }
        }
        return parts;
    }

    private static boolean isOpen(String segment) {
        return segment.startsWith("{");
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
