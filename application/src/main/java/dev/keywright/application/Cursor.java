package dev.keywright.application;

import java.time.Instant;
import java.util.UUID;

/**
 * A position in a list that is sorted newest first, ties by id: after this entry.
 *
 * @param at when the entry was created, in whole microseconds
 * @param id the entry's id
 */
public record Cursor(Instant at, UUID id) {}
