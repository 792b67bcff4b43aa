package dev.keywright.benchmarks.growth;

import dev.keywright.benchmarks.growth.Filling.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How many tokens the ledger gets where nobody says. */
final class LedgerSize {

    private static final long WANTED = 100_000_000;
    /** Of a row and its entry in the primary key, generously. */
    private static final long BYTES = 160;

    private static final int ROOM = 3;

    private LedgerSize() {}

    /** @param folder where there must be three times the room that they take */
    static Ledger choose(OptionalLong given, Path folder) {
        if (given.isPresent()) {
            return new Ledger(given.getAsLong(), false);
        }
        try {
            long fit = Files.getFileStore(folder).getUsableSpace() / (ROOM * BYTES);
            return new Ledger(Math.min(WANTED, fit), fit < WANTED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
