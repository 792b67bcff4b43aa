package dev.keywright.bootstrap.e2e.history;

import java.util.List;

/** Looks for violations of one rule. */
@FunctionalInterface
interface Check {

    List<Violation> violations(History history);
}
