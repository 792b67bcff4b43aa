package dev.keywright.rest.apikey;

import java.time.Instant;
import java.util.List;

/** How many tokens a key was issued. */
record KeyUsageBody(String interval, List<SumBody> usage, Instant countedTo) {

    /** An hour or a day. */
    record SumBody(Instant from, long tokens) {}
}
