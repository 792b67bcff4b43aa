package dev.keywright.persistence.masterkey;

import dev.keywright.application.masterkey.Place;
import dev.keywright.application.masterkey.WrappedThings.Count;
import dev.keywright.domain.masterkey.MasterKeyId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many rows of a table begin with the same mark, if they do with any. */
@SuppressWarnings("ArrayRecordComponent") // It is read once, and turned into a value at once.
record CountRow(byte @Nullable [] mark, long things) {

    Count toCount(Place.Kind kind) {
        return new Count(kind, Optional.ofNullable(mark).flatMap(MasterKeyId::markedOn), things);
    }
}
