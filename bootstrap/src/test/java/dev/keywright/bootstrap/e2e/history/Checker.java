package dev.keywright.bootstrap.e2e.history;

import java.util.List;

/** Holds a history against all rules: a pure function, so that a history that was found wrong stays so. */
final class Checker {

    private static final List<Check> CHECKS = List.of(
            new NoUseAfterAStop(), new EveryTokenIsInTheLedger(), new AnOutageIsToldAtOnce(), new ServiceResumes());

    private Checker() {}

    static List<Violation> violations(History history) {
        return CHECKS.stream()
                .flatMap(check -> check.violations(history).stream())
                .toList();
    }
}
