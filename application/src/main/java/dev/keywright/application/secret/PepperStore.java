package dev.keywright.application.secret;

import java.util.Map;

/** Stores peppers, encrypted under the master key. */
public interface PepperStore {

    /** The encrypted peppers by version. */
    Map<Integer, byte[]> load();

    /** Stores the pepper unless there is one of that version: of several nodes at the same time, the first wins. */
    void addIfAbsent(int version, byte[] wrapped);
}
