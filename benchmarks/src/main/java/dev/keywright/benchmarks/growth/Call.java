package dev.keywright.benchmarks.growth;

import dev.keywright.application.Cursor;
import dev.keywright.benchmarks.client.AnswerCheck;
import dev.keywright.benchmarks.client.Answers;
import dev.keywright.benchmarks.client.Request;
import dev.keywright.benchmarks.server.Management;
import dev.keywright.rest.request.Cursors;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What is asked of the management API, one after the other. */
enum Call {
    LIST_FIRST("list, first page") {
        @Override
        List<Request> requests(GrownKeywright keywright, Management management, int count) {
            return IntStream.range(0, count)
                    .mapToObj(any -> list(keywright, management, ""))
                    .toList();
        }

        @Override
        AnswerCheck check() {
            return Answers.keys(PAGE);
        }
    },
    /** Each a page that begins behind another key, anywhere in the list. */
    LIST_DEEP("list, deep in") {
        @Override
        List<Request> requests(GrownKeywright keywright, Management management, int count) {
            NumberedKeys keys = keywright.keys();
            return keywright
                    .randomKeys(count, PAGE)
                    .mapToObj(number -> new Cursor(keys.createdAt(number), keys.clientId(number)))
                    .map(cursor -> list(keywright, management, "&cursor=" + Cursors.encode(cursor)))
                    .toList();
        }

        @Override
        AnswerCheck check() {
            return Answers.keys(PAGE);
        }
    },
    CREATE("create") {
        @Override
        List<Request> requests(GrownKeywright keywright, Management management, int count) {
            return IntStream.range(0, count)
                    .mapToObj(any -> Management.serviceKey("created " + UUID.randomUUID()))
                    .map(key -> Request.postJson(
                            keywright.port(), management.keysPath(), management.bearer(), key.toString()))
                    .toList();
        }

        @Override
        AnswerCheck check() {
            return Answers.createdKey();
        }
    },
    /** Of those that were created just now, so that the others go on getting tokens. */
    REVOKE("revoke") {
        @Override
        List<Request> requests(GrownKeywright keywright, Management management, int count) {
            return management.newestKeys(count).stream()
                    .map(id -> Request.withoutBody(
                            "DELETE", keywright.port(), management.keysPath() + "/" + id, management.bearer()))
                    .toList();
        }

        @Override
        AnswerCheck check() {
            return Answers.noContent();
        }
    };

    /** How many keys a page has. */
    private static final int PAGE = 50;

    private final String title;

    Call(String title) {
        this.title = title;
    }

    /** As the results have it. */
    String title() {
        return title;
    }

    abstract List<Request> requests(GrownKeywright keywright, Management management, int count);

    abstract AnswerCheck check();

    private static Request list(GrownKeywright keywright, Management management, String cursor) {
        String path = management.keysPath() + "?limit=" + PAGE + cursor;
        return Request.withoutBody("GET", keywright.port(), path, management.bearer());
    }
}
