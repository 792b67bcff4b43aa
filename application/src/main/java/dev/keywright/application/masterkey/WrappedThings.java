package dev.keywright.application.masterkey;

import dev.keywright.domain.masterkey.MasterKeyId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that is stored encrypted under master keys, whatever it is. All methods take part in the thread's transaction. */
public interface WrappedThings {

    /**
     * Things of one kind that aren't marked with that key, in an order that stays the same while they change.
     *
     * @param after the last one of the time before, of that kind; null for the beginning
     * @param most how many at once
     */
    List<WrappedThing> notUnder(MasterKeyId key, Place.Kind kind, @Nullable Place after, int most);

    /**
     * Stores what is the same thing, encrypted anew, unless the thing has changed or gone meanwhile.
     *
     * @param found as it was when it was read
     * @return whether it was stored
     */
    boolean replace(WrappedThing found, byte[] anew);

    /** How many things of each kind each key's mark is on; nothing for none. */
    List<Count> count();

    /** @param key empty for what is from before there were marks */
    record Count(Place.Kind kind, Optional<MasterKeyId> key, long things) {}
}
