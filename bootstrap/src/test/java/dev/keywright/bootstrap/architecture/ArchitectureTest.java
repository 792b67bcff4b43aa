package dev.keywright.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every rule against the code, and against a planted violation, so that none passes for want of anything to see. */
class ArchitectureTest {

    private static JavaClasses production;

    @BeforeAll
    static void importProductionClasses() {
        production = new ClassFileImporter()
                .withImportOption(location -> !isTestCode(location))
                .importPackages("dev.keywright");
    }

    private static boolean isTestCode(Location location) {
        return location.contains("/test-classes/") || location.contains("-tests.jar");
    }

    static Stream<ArchRule> rules() {
        return Stream.concat(
                rulesWithPlantedViolations()
                        .map(arguments -> (ArchRule) arguments.get()[0]),
                Stream.of("domain", "application", "persistence", "rest", "console", "crypto", "cli", "bootstrap")
                        .map(Rules::featuresHaveNoCycles));
    }

    static Stream<Arguments> rulesWithPlantedViolations() {
        return Stream.of(
                Arguments.of(Rules.domainIsPure(), "dev.keywright.domain.planted"),
                Arguments.of(Rules.domainHasNeitherClockNorChance(), "dev.keywright.domain.planted"),
                Arguments.of(Rules.applicationKnowsOnlyTheDomain(), "dev.keywright.application.planted"),
                Arguments.of(Rules.persistenceKnowsOnlyTheApplication(), "dev.keywright.persistence.planted"),
                Arguments.of(Rules.restKnowsOnlyTheApplication(), "dev.keywright.rest.planted"),
                Arguments.of(Rules.cryptoKnowsOnlyTheApplication(), "dev.keywright.crypto.planted"),
                Arguments.of(Rules.consoleKnowsOnlyTheApplication(), "dev.keywright.console.planted"),
                Arguments.of(Rules.consoleCallsUseCasesNotHttp(), "dev.keywright.console.planted"),
                Arguments.of(Rules.cliKnowsOnlyTheWire(), "dev.keywright.cli.planted"),
                Arguments.of(Rules.clientKnowsOnlyTheJdk(), "dev.keywright.client.planted"),
                Arguments.of(Rules.nobodyButBootstrapKnowsTheCli(), "dev.keywright.rest.planted"),
                Arguments.of(Rules.restUsesOnlyTheJaxRsApi(), "dev.keywright.rest.planted"),
                Arguments.of(Rules.internalsAreClosed(), "dev.keywright.rest.planted"),
                Arguments.of(Rules.keysAreIssuedByUseCasesOnly(), "dev.keywright.rest.planted"),
                Arguments.of(Rules.keysAreRestoredByStorageOnly(), "dev.keywright.rest.planted"),
                Arguments.of(Rules.actorsAreMadeWhereRightsAreRead(), "dev.keywright.rest.planted"),
                Arguments.of(Rules.secretsAreRevealedAtTheEdgesOnly(), "dev.keywright.persistence.planted"),
                Arguments.of(Rules.passwordsAreRevealedForHashingOnly(), "dev.keywright.rest.planted"),
                Arguments.of(Rules.packagesAreNullMarked(), "dev.keywright.planted"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void codeKeepsTheRule(ArchRule rule) {
        rule.check(production);
    }

    @ParameterizedTest
    @MethodSource("rulesWithPlantedViolations")
    void ruleCatchesItsPlantedViolation(ArchRule rule, String planted) {
        assertThat(rule.evaluate(plantedIn(planted)).hasViolation()).isTrue();
    }

    @Test
    void ruleAgainstCyclesCatchesAPlantedOne() {
        ArchRule rule = Rules.featuresHaveNoCycles("planted");

        assertThat(rule.evaluate(plantedIn("dev.keywright.planted")).hasViolation())
                .isTrue();
    }

    private static JavaClasses plantedIn(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(ArchitectureTest::isTestCode)
                .importPackages(basePackage);
    }

    @ParameterizedTest
    @CsvSource({
        "domain, 50",
        "application, 80",
        "persistence, 20",
        "rest, 40",
        "console, 30",
        "crypto, 10",
        "cli, 40",
        "client, 10",
        "bootstrap, 10"
    })
    void rulesSeeTheModule(String module, int atLeast) {
        String home = "dev.keywright." + module + ".";

        assertThat(production.stream().filter(type -> type.getName().startsWith(home)))
                .hasSizeGreaterThan(atLeast);
    }
}
