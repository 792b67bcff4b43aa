package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;

/** What must be true of every answer, whatever was asked. */
final class Answers {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern JSON = Pattern.compile("application/(problem\\+|jwk-set\\+)?json(;charset=utf-8)?");

    /** Frames of a stack, names of classes, and words of SQL and of the database's messages. */
    private static final Pattern INSIDES = Pattern.compile(
            "\\tat |[a-z]+\\.[a-z]+\\.[A-Za-z.]*(Exception|Error)|Exception:|(java|dev\\.keywright|org\\.[a-z]+)\\.[a-z]+\\.|"
                    + "\\b(select|insert into|update) .*\\b(from|values|set)\\b|violates .*constraint|SQLSTATE",
            Pattern.CASE_INSENSITIVE);

    private Answers() {}

    /** It has a request id, is JSON if it is anything, and tells nothing of our insides. Returns the answer. */
    static Answer assertSound(Answer answer) {
        String shown = answer.status() + " " + answer.headers().map() + " " + answer.body();
        assertThat(answer.headers().allValues("X-Request-Id"))
                .as(shown)
                .singleElement()
                .asString()
                .matches(UUID_TEXT);
        if (!answer.body().isEmpty()) {
            assertThat(header(answer, "Content-Type").toLowerCase(Locale.ROOT))
                    .as(shown)
                    .matches(JSON);
        }
        assertThat(answer.body()).doesNotContainPattern(INSIDES);
        assertThat(answer.headers().map().toString()).doesNotContainPattern(INSIDES);
        return answer;
    }

    /** As {@link #assertSound}; and it is a problem of that type, which repeats the request id. */
    static Answer assertProblem(Answer answer, int status, String slug) {
        assertSound(answer);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("/problems/" + slug);
        assertThat(answer.json().path("status").intValue()).isEqualTo(status);
        assertThat(answer.text("/title")).isNotEmpty();
        assertThat(answer.text("/detail")).isNotEmpty();
        assertThat(answer.text("/request_id")).isEqualTo(header(answer, "X-Request-Id"));
        return answer;
    }

    /** A header's first value, or an empty text if there is none. */
    static String header(Answer answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
