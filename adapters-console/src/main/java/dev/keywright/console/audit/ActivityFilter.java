package dev.keywright.console.audit;

import dev.keywright.application.audit.AuditQuery;
import dev.keywright.console.web.ConsoleRequest;
import dev.keywright.console.web.Ids;
import dev.keywright.domain.audit.AuditAction;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted, as the address holds it; each is empty for any.
 *
 * @param actor the id of a user or key
 * @param target the id of what it was done to
 * @param from the first day, in UTC
 * @param to the last day, in UTC
 */
public record ActivityFilter(String action, String actor, String target, String from, String to) {

    static ActivityFilter of(ConsoleRequest request) {
        return new ActivityFilter(
                request.query("action")
                        .filter(text -> AuditAction.parse(text).isPresent())
                        .orElse(""),
                request.query("actor")
                        .filter(text -> Ids.find(text).isPresent())
                        .orElse(""),
                request.query("target").filter(ActivityFilter::isShort).orElse(""),
                request.query("from").filter(text -> day(text) != null).orElse(""),
                request.query("to").filter(text -> day(text) != null).orElse(""));
    }

    private static boolean isShort(String text) {
        return text.length() <= 100 && text.codePoints().noneMatch(Character::isISOControl);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() > 1970 && day.getYear() < 9999 ? day : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    AuditQuery.Filter query() {
        return new AuditQuery.Filter(
                Ids.find(actor).orElse(null),
                AuditAction.parse(action).orElse(null),
                target.isEmpty() ? null : target,
                begin(from, 0),
                begin(to, 1));
    }

    private static @Nullable Instant begin(String text, int daysLater) {
        LocalDate day = day(text);
        return day == null
                ? null
                : day.plusDays(daysLater).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whether every event is wanted. */
    public boolean isEmpty() {
        return parameters(null).isEmpty();
    }

    /** The address of something with this filter, from a position on. */
    public String address(String path, @Nullable String cursor) {
        String query = parameters(cursor).entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private Map<String, String> parameters(@Nullable String cursor) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("action", action);
        parameters.put("actor", actor);
        parameters.put("target", target);
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.put("cursor", cursor == null ? "" : cursor);
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }
}
