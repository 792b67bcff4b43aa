package dev.keywright.console.audit;

import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.domain.audit.AuditEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gives out the events as a file. */
final class ExportHandler {

    private final ActivityEvents events;

    ExportHandler(ActivityEvents events) {
        this.events = events;
    }

    ConsoleAnswer csv(WorkspaceVisit visit) {
        List<Map<String, String>> rows = rows(visit);
        StringBuilder text = new StringBuilder(
                "id,at,actor_type,actor_id,actor_name,action,target_type,target_id,target_name,outcome,reason,source_ip,request_id,before,after\r\n");
        rows.forEach(
                row -> text.append(row.values().stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"))));
        return ConsoleAnswer.download("text/csv; charset=utf-8", "activity.csv", text.toString());
    }

    ConsoleAnswer json(WorkspaceVisit visit) {
        String text = rows(visit).stream().map(JsonText::object).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        return ConsoleAnswer.download("application/json", "activity.json", text);
    }

    private List<Map<String, String>> rows(WorkspaceVisit visit) {
        return events.all(visit, ActivityFilter.of(visit.request())).stream()
                .map(ExportHandler::row)
                .toList();
    }

    private static Map<String, String> row(AuditEvent event) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", event.id().value().toString());
        row.put("at", event.at().toString());
        row.put("actor_type", event.actor().kind().name().toLowerCase(Locale.ROOT));
        row.put("actor_id", event.actor().id() == null ? "" : event.actor().id().toString());
        row.put("actor_name", event.actor().name());
        row.put("action", event.action().text());
        row.put("target_type", event.target().kind().name().toLowerCase(Locale.ROOT));
        row.put("target_id", event.target().id() == null ? "" : event.target().id());
        row.put(
                "target_name",
                event.target().name() == null ? "" : event.target().name());
        row.put("outcome", event.outcome().name().toLowerCase(Locale.ROOT));
        row.put("reason", event.reason() == null ? "" : event.reason());
        row.put(
                "source_ip",
                event.origin().sourceIp() == null ? "" : event.origin().sourceIp());
        row.put(
                "request_id",
                event.origin().requestId() == null ? "" : event.origin().requestId());
        row.put("before", fields(event.before()));
        row.put("after", fields(event.after()));
        return row;
    }

    private static String fields(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("; "));
    }
}
