package dev.keywright.cli.apikey;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An option without a value, which decides a field of a PATCH that another option may give a value.
 *
 * @param value what the field is set to; null takes away what was there
 */
record FieldSwitch(
        String option,
        boolean given,
        String field,
        @Nullable Object value) {

    static FieldSwitch removing(String option, boolean given, String field) {
        return new FieldSwitch(option, given, field, null);
    }

    /**
     * The changes, and those of the switches that are given.
     *
     * @throws CommandFailure if two options decide the same field
     */
    static JsonObject addGiven(JsonObject changes, List<FieldSwitch> switches) {
        JsonObject all = changes;
        for (FieldSwitch each : switches) {
            all = each.given ? each.addTo(all) : all;
        }
        return all;
    }

    private JsonObject addTo(JsonObject changes) {
        if (changes.has(field)) {
            throw new CommandFailure(
                    ExitStatus.USAGE, option + " and another option both decide " + field + "; keep one.");
        }
        return value == null ? changes.withNull(field) : changes.with(field, value);
    }
}
