package dev.keywright.benchmarks.cli;

import java.util.Iterator;
import java.util.List;

/** What servers can be asked for on the command line. */
final class ServerNames implements Iterable<String> {

    static final List<String> DEFAULT = List.of("keywright");

    @Override
    public Iterator<String> iterator() {
        return DEFAULT.iterator();
    }
}
