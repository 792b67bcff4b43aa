package dev.keywright.application.masterkey;

import dev.keywright.domain.masterkey.MasterKeyId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Encrypts all that is stored anew under the master key that is in use. It may be ended at any moment, and begun again: what is done is
 * done, each batch as a whole, and the rest is as it was. What others store meanwhile stays.
 */
@FunctionalInterface
public interface RewrapAll {

    /** @throws dev.keywright.application.StorageUnavailable if the storage can't be reached; what was done until then is done */
    Result rewrap(Command command);

    /**
     * How to go about it.
     *
     * @param batch how many things at once are waited for by whoever changes them
     * @param progress is told after each batch how many of a kind are done
     */
    record Command(int batch, Consumer<Progress> progress) {
        public Command {
            if (batch < 1) {
                throw new IllegalArgumentException("a batch has one thing at least");
            }
        }
    }

    record Progress(Place.Kind kind, long done) {}

    /**
     * What was done.
     *
     * @param done how many of each kind were encrypted anew; nothing for none
     * @param unreadable what no master key at hand decrypts, which was left as it is
     */
    record Result(MasterKeyId key, Map<Place.Kind, Long> done, List<Place> unreadable) {
        public Result {
            done = Map.copyOf(done);
            unreadable = List.copyOf(unreadable);
        }
    }
}
