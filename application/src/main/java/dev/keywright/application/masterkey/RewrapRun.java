package dev.keywright.application.masterkey;

import dev.keywright.domain.masterkey.MasterKeyId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What one run has done so far. */
final class RewrapRun {

    private final MasterKeyId key;
    private final RewrapAll.Command command;
    private final Map<Place.Kind, Long> done = new EnumMap<>(Place.Kind.class);
    private final List<Place> unreadable = new ArrayList<>();

    RewrapRun(MasterKeyId key, RewrapAll.Command command) {
        this.key = key;
        this.command = command;
    }

    MasterKeyId key() {
        return key;
    }

    RewrapAll.Command command() {
        return command;
    }

    /** What couldn't be read is met again. */
    void beginPass() {
        unreadable.clear();
    }

    void count(Place place) {
        done.merge(place.kind(), 1L, Long::sum);
    }

    void leave(Place place) {
        unreadable.add(place);
    }

    long done() {
        return done.values().stream().mapToLong(Long::longValue).sum();
    }

    void tell(Place.Kind kind) {
        long count = done.getOrDefault(kind, 0L);
        if (count > 0) {
            command.progress().accept(new RewrapAll.Progress(kind, count));
        }
    }

    RewrapAll.Result result() {
        return new RewrapAll.Result(key, done, unreadable);
    }
}
