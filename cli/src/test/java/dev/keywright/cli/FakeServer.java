package dev.keywright.cli;

import dev.keywright.cli.http.Answer;
import dev.keywright.cli.http.Request;
import dev.keywright.cli.http.Transport;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A server that says what a test told it to, one answer a request, and remembers what it was asked. */
public final class FakeServer implements Transport {
    public static final String REQUEST_ID = "01a2081a-75fa-7bd3-b198-11ced296f949";

    private interface Reply {
        Answer answer() throws IOException;
    }

    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();

    public FakeServer answers(int status, String body) {
        return answers(new Answer(status, body, Optional.of(REQUEST_ID), Optional.empty()));
    }

    public FakeServer answers(Answer answer) {
        replies.add(() -> answer);
        return this;
    }

    public FakeServer fails(IOException failure) {
        replies.add(() -> {
            throw failure;
        });
        return this;
    }

    /** What a key's command asks before all else: a token, and which workspace it is of. */
    public FakeServer admitsKey() {
        return answers(200, "{\"access_token\":\"the-token\"}")
                .answers(200, "{\"api_key\":{\"workspace_id\":\"the-workspace\"}}");
    }

    @Override
    public Answer send(Request request) throws IOException {
        requests.add(request);
        if (replies.isEmpty()) {
            throw new AssertionError("not expected: " + request);
        }
        return replies.remove().answer();
    }

    public List<Request> requests() {
        return requests;
    }

    public Request lastRequest() {
        return requests.get(requests.size() - 1);
    }
}
