package dev.keywright.console.audit;

import dev.keywright.console.page.Moment;
import dev.keywright.domain.audit.AuditEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An event as the page shows it.
 *
 * @param actor who, by name
 * @param actorId by which the list can be filtered, or empty
 * @param action as the API names it
 * @param reason why it was refused, or null
 * @param changes field by field, what was and what is
 */
public record EventView(
        Moment at,
        String actor,
        String actorId,
        String actorIcon,
        String action,
        String target,
        String targetId,
        boolean refused,
        @Nullable String reason,
        String sourceIp,
        String requestId,
        String changes) {

    static EventView of(AuditEvent event, Instant now) {
        String name = event.target().name();
        String id = event.target().id();
        return new EventView(
                new Moment(event.at(), now),
                event.actor().name(),
                event.actor().id() == null ? "" : event.actor().id().toString(),
                switch (event.actor().kind()) {
                    case USER -> "person";
                    case API_KEY -> "key";
                    case SYSTEM -> "gear";
                    case WORKSPACE -> "building";
                },
                event.action().text(),
                name == null ? (id == null ? "" : id) : name,
                id == null ? "" : id,
                event.outcome() == AuditEvent.Outcome.REFUSED,
                event.reason(),
                orDash(event.origin().sourceIp()),
                orDash(event.origin().requestId()),
                changes(event.before(), event.after()));
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "–" : text;
    }

    private static String changes(Map<String, String> before, Map<String, String> after) {
        SortedSet<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        List<String> changes = new ArrayList<>();
        for (String field : fields) {
            String was = before.getOrDefault(field, "");
            String is = after.getOrDefault(field, "");
            if (!was.equals(is)) {
                changes.add(field + ": " + (was.isEmpty() ? is : was + " → " + (is.isEmpty() ? "none" : is)));
            }
        }
        return String.join(" · ", changes);
    }
}
