package dev.keywright.cli.apikey;

import dev.keywright.cli.json.JsonObject;
import dev.keywright.cli.output.Column;
import java.util.List;
import java.util.Optional;

/** What people are shown of a key policy: each demand, and that there is none. */
final class KeyPolicyColumns {
    static final List<Column> ALL = List.of(
            limit("Longest life", "max_lifetime_days", " days"),
            new Column(
                    "Expiry",
                    policy -> policy.text("expiry_required")
                            .map(required -> Boolean.parseBoolean(required) ? "required" : "optional")),
            list("Service key roles", "service_key_roles", "any"),
            list("Networks", "allowed_networks", "anywhere"),
            limit("Live keys", "max_live_keys", " at most"));

    private KeyPolicyColumns() {}

    private static Column limit(String title, String field, String unit) {
        return new Column(
                title,
                policy -> Optional.of(
                        policy.text(field).map(number -> number + unit).orElse("any")));
    }

    private static Column list(String title, String field, String unlimited) {
        return new Column(title, policy -> Optional.of(policy.isNull(field) ? unlimited : entries(policy, field)));
    }

    private static String entries(JsonObject policy, String field) {
        List<String> entries = policy.texts(field);
        return entries.isEmpty() ? "none" : String.join(", ", entries);
    }
}
