package dev.keywright.console.web;

import dev.keywright.domain.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A form that was sent: what was typed, and what is wrong with it, field by field. Passwords and secrets aren't to be shown again. */
public final class Form {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final @Nullable ConsoleRequest request;

    private Form(@Nullable ConsoleRequest request) {
        this.request = request;
    }

    /** A form that nobody filled in yet. */
    public static Form blank() {
        return new Form(null);
    }

    public static Form of(ConsoleRequest request) {
        return new Form(request);
    }

    /** What a field holds before anyone types. */
    public Form preset(String field, String value) {
        values.putIfAbsent(field, value);
        return this;
    }

    /** The text of a field; empty if it isn't there. It is shown again. */
    public String text(String field) {
        String text = unseen(field);
        values.put(field, text);
        return text;
    }

    /** The text of a field that must not be shown again. */
    public String unseen(String field) {
        return request == null ? "" : request.form(field).orElse("");
    }

    /** The field's value, unless there is something wrong with it: then that is noted, beginning with the field's label. */
    public <T> Optional<T> parse(String field, String label, Function<String, T> parser) {
        return parsed(field, label, text(field), parser);
    }

    /** As {@link #parse}, for what must not be shown again. */
    public <T> Optional<T> parseUnseen(String field, String label, Function<String, T> parser) {
        return parsed(field, label, unseen(field), parser);
    }

    private <T> Optional<T> parsed(String field, String label, String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            refuse(field, label + " " + e.getMessage() + ".");
            return Optional.empty();
        }
    }

    /** Notes what is wrong with a field, as a sentence. The first such note stays. */
    public Form refuse(String field, String sentence) {
        errors.putIfAbsent(field, sentence);
        return this;
    }

    /** Notes what a rule says of a field, as {@link RefusalText} has it. */
    public Form refuse(String field, Refusal refusal) {
        return refuse(field, RefusalText.of(refusal));
    }

    public boolean isRefused() {
        return !errors.isEmpty();
    }

    /** What the field shows. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is wrong with the field, or null. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /** What is wrong with no field in particular, or null. */
    public @Nullable String error() {
        return errors.get("");
    }
}
