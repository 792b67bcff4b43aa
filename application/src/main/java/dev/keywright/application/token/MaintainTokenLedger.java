package dev.keywright.application.token;

import dev.keywright.application.token.LedgerPartitions.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes the partitions of the token ledger ahead, and drops what is older than the retention. Of several nodes at the same time, one does
 * each step. A step that can't be done undoes none of the others; what is missing then is for the next time.
 */
@FunctionalInterface
public interface MaintainTokenLedger {

    /** @throws dev.keywright.application.StorageUnavailable if the storage can't be reached; steps done until then stay */
    Report maintain();

    /**
     * What became of each step that was due.
     *
     * @param created by the day whose partition was to be made; days after one that couldn't be had weren't tried
     * @param dropped by the day whose partition was to be dropped, likewise
     * @param deleted how many tokens were deleted from the default partition
     */
    record Report(SortedMap<LocalDate, Outcome> created, SortedMap<LocalDate, Outcome> dropped, long deleted) {

        public Report {
            created = new TreeMap<>(created);
            dropped = new TreeMap<>(dropped);
        }

        /** The days whose partition was to be made, with that outcome. */
        public List<LocalDate> created(Outcome outcome) {
            return days(created, outcome);
        }

        /** The days whose partition was to be dropped, with that outcome. */
        public List<LocalDate> dropped(Outcome outcome) {
            return days(dropped, outcome);
        }

        /** Whether any step had that outcome. */
        public boolean has(Outcome outcome) {
            return created.containsValue(outcome) || dropped.containsValue(outcome);
        }

        private static List<LocalDate> days(Map<LocalDate, Outcome> steps, Outcome outcome) {
            return steps.entrySet().stream()
                    .filter(step -> step.getValue() == outcome)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
