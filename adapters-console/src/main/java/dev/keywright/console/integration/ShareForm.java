package dev.keywright.console.integration;

import dev.keywright.console.web.Form;
import dev.keywright.console.web.Ids;
import dev.keywright.console.web.WholeNumbers;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.integration.ShareRefusal;
import dev.keywright.domain.integration.ShareTerms;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/** The form that shares an integration, as it was sent: what is left blank doesn't limit the share. */
final class ShareForm {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Form form;
    private final Optional<WorkspaceId> destination;
    private final Optional<Optional<Instant>> end;
    private final Optional<Optional<SortedSet<Scope>>> scopes;
    private final Optional<Optional<Integer>> uses;

    ShareForm(Form form) {
        this.form = form;
        this.destination = form.parse("destination", "Workspace ID", ShareForm::workspace);
        this.scopes = unlessBlank("scope", "Scopes", ShareForm::scopes);
        this.uses = form.parse("uses", "Uses a day", text -> WholeNumbers.parse(text, 1, ShareTerms.MAX_USES_PER_DAY));
        this.end = unlessBlank("date", "Last day", ShareForm::endOf);
    }

    private <T> Optional<Optional<T>> unlessBlank(String field, String label, Function<String, T> parser) {
        return form.parse(
                field, label, text -> text.isBlank() ? Optional.empty() : Optional.of(parser.apply(text.strip())));
    }

    private static WorkspaceId workspace(String text) {
        return Ids.find(text.strip())
                .map(WorkspaceId::new)
                .orElseThrow(() -> new IllegalArgumentException("must be an id, as that workspace's settings show it"));
    }

    private static SortedSet<Scope> scopes(String text) {
        return Scope.parseList(text.replaceAll("[\\s,]+", " "));
    }

    private static Instant endOf(String text) {
        try {
            return LocalDate.parse(text).atTime(END_OF_DAY).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("must be a date, like 2027-01-31", e);
        }
    }

    Form form() {
        return form;
    }

    WorkspaceId destination() {
        return destination.orElseThrow();
    }

    ShareTerms terms() {
        return new ShareTerms(
                end.orElseThrow().orElse(null),
                scopes.orElseThrow().orElse(null),
                uses.orElseThrow().orElse(null));
    }

    /** Says what is refused, beside the field that it concerns. */
    Form refuse(Refusal refusal) {
        if (refusal instanceof ShareRefusal.SharedWithItself) {
            return form.refuse("destination", "Workspace ID " + refusal.getMessage() + ".");
        }
        if (refusal instanceof ShareRefusal.AlreadyShared) {
            return form.refuse("destination", refusal);
        }
        return refusal instanceof ShareRefusal.ExpiryPassed
                ? form.refuse("date", "Last day " + refusal.getMessage() + ".")
                : form.refuse("", refusal);
    }
}
