package dev.keywright.application.apikey;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.OpenRotation;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores the rotations that finish by themselves, one of a key at most. All methods take part in the thread's transaction. */
public interface KeyRotations {

    /** Stores the rotation in place of whichever the key had. */
    void put(OpenRotation rotation);

    /** Removes the key's rotation, if it has one. */
    void remove(ClientId key);

    /** The key's rotation, be it over or not. */
    Optional<OpenRotation> find(ClientId key);

    /**
     * The stored rotations by the order of their keys' ids.
     *
     * @param after only those of keys whose id comes after this one, or null for all
     * @param limit how many at most
     */
    List<Stored> list(@Nullable ClientId after, int limit);

    /** @param workspace of the key */
    record Stored(WorkspaceId workspace, OpenRotation rotation) {}
}
