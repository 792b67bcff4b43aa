package dev.keywright.application.apikey;

import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;

/** Stores what each workspace demands of its keys. All methods take part in the thread's transaction. */
public interface KeyPolicies {

    /** The workspace's policy: {@link KeyPolicy#NONE} until it is changed. */
    KeyPolicy find(WorkspaceId workspace);

    /** As {@link #find}, and nobody changes it until the transaction ends. Several transactions may hold it at a time. */
    KeyPolicy hold(WorkspaceId workspace);

    /** As {@link #find}, with nobody else holding or changing it, or the workspace, until the transaction ends. */
    KeyPolicy lock(WorkspaceId workspace);

    void update(WorkspaceId workspace, KeyPolicy policy);

    /**
     * How many keys of the workspace haven't ended, disabled ones included, with nobody else learning that number until the transaction ends:
     * so of two who ask before they add a key, the second counts the first one's.
     *
     * @param now decides which have expired
     */
    int countLiveKeysAlone(WorkspaceId workspace, Instant now);
}
