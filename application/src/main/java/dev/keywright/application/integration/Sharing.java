package dev.keywright.application.integration;

import dev.keywright.domain.Name;
import dev.keywright.domain.integration.ShareState;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between which workspaces an integration is shared, as one of them sees it. */
public record Sharing(Direction direction, List<Partner> workspaces) {

    /** Shared with nobody. */
    public static final Sharing NONE = new Sharing(Direction.NONE, List.of());

    public Sharing {
        workspaces = List.copyOf(workspaces);
    }

    /** Who shares with whom. */
    public enum Direction {
        NONE,
        /** This workspace shares it with others. */
        OUTGOING,
        /** Another workspace shares it with this one. */
        INCOMING
    }

    /**
     * A workspace at the other end.
     *
     * @param name null as long as that workspace hasn't answered, since whether it is there isn't told before
     */
    public record Partner(WorkspaceId id, @Nullable Name name, ShareState state) {}
}
