package dev.keywright.console.integration;

import dev.keywright.application.integration.ListedIntegration;
import dev.keywright.application.integration.Sharing;
import dev.keywright.console.page.Moment;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An integration as its pages show it.
 *
 * @param address its page
 * @param key the page of its key, or empty for one that another workspace shares
 * @param createdBy who made it, or empty for one that another workspace shares
 * @param secretEnds when the secret that it holds ends, or null for with its key
 * @param incoming whether another workspace shares it
 * @param partners the workspaces at the other end: a name, or an id where there is none
 */
public record IntegrationView(
        String address,
        String id,
        String name,
        String clientId,
        String key,
        String createdBy,
        Moment created,
        @Nullable Moment lastUsed,
        @Nullable Moment secretEnds,
        boolean incoming,
        List<String> partners) {

    static IntegrationView of(ListedIntegration listed, WorkspaceVisit visit, Instant now) {
        boolean incoming = listed.sharing().direction() == Sharing.Direction.INCOMING;
        return new IntegrationView(
                visit.path("/integrations/" + listed.id()),
                listed.id().toString(),
                listed.name().value(),
                listed.key().toString(),
                incoming ? "" : visit.path("/api-keys/" + listed.key()),
                Optional.ofNullable(listed.createdBy()).map(Principal::name).orElse(""),
                new Moment(listed.createdAt(), now),
                Moment.of(listed.lastUsedAt(), now),
                Moment.of(listed.secretExpiresAt(), now),
                incoming,
                listed.sharing().workspaces().stream()
                        .map(IntegrationView::partner)
                        .toList());
    }

    private static String partner(Sharing.Partner partner) {
        return Optional.ofNullable(partner.name())
                .map(Name::value)
                .orElseGet(() -> partner.id().toString());
    }

    /** Who shares it with whom, in a word or two. */
    public String direction() {
        if (incoming) {
            return "Shared with you";
        }
        return partners.isEmpty() ? "Own" : "Shared by you";
    }

    public String directionTone() {
        if (incoming) {
            return "info";
        }
        return partners.isEmpty() ? "idle" : "good";
    }

    public String directionIcon() {
        if (incoming) {
            return "arrow-in";
        }
        return partners.isEmpty() ? "building" : "arrow";
    }

    /** The workspaces at the other end, as a list to read. */
    public String partnerNames() {
        return String.join(", ", partners);
    }
}
