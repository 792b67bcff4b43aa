package dev.keywright.benchmarks.client;

import java.util.List;

/** Requests in turn, again and again. */
final class Turn {

    private final List<Request> requests;
    private int next;

    Turn(List<Request> requests) {
        this.requests = requests;
    }

    Request next() {
        Request request = requests.get(next);
        next = (next + 1) % requests.size();
        return request;
    }
}
