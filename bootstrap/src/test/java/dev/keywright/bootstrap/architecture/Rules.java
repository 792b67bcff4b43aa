package dev.keywright.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.member.Password;
import dev.keywright.domain.secret.Secret;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;

/** The rules of the architecture. Each says why it is there. */
final class Rules {

    private static final String DOMAIN = "dev.keywright.domain..";
    private static final String APPLICATION = "dev.keywright.application..";
    private static final String PERSISTENCE = "dev.keywright.persistence..";
    private static final String REST = "dev.keywright.rest..";
    private static final String CONSOLE = "dev.keywright.console..";
    private static final String CRYPTO = "dev.keywright.crypto..";
    private static final String CLI = "dev.keywright.cli..";
    private static final String CLIENT = "dev.keywright.client..";
    private static final String BOOTSTRAP = "dev.keywright.bootstrap..";

    private static final Set<String> CLOCK_AND_CHANCE =
            Set.of("now", "randomUUID", "currentTimeMillis", "nanoTime", "random");

    private Rules() {}

    static ArchRule domainIsPure() {
        return classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                DOMAIN,
                                "java.lang",
                                "java.lang.invoke",
                                "java.lang.runtime",
                                "java.lang.annotation",
                                "java.util",
                                "java.util.function",
                                "java.util.regex",
                                "java.util.stream",
                                "java.util.zip",
                                "java.math",
                                "java.nio.charset",
                                "java.text",
                                "java.time..",
                                "org.jspecify.annotations")
                        .or(assignableTo(java.security.MessageDigest.class)))
                .because("the rules must be usable, and testable, without anything else");
    }

    static ArchRule domainHasNeitherClockNorChance() {
        return noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .accessTargetWhere(accessTo(CLOCK_AND_CHANCE, Instant.class, UUID.class, System.class, Math.class))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .because(
                        "time, ids and randomness come in as arguments, so that a rule gives the same answer every time");
    }

    static ArchRule applicationKnowsOnlyTheDomain() {
        return classes()
                .that()
                .resideInAPackage(APPLICATION)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(APPLICATION, DOMAIN, "java.lang..", "java.util..", "java.time..", "org.jspecify..")
                .because("use cases reach the world through ports, and embedders take them without a server");
    }

    static ArchRule persistenceKnowsOnlyTheApplication() {
        return adapterIsBlindTo(PERSISTENCE, REST, CRYPTO, CONSOLE);
    }

    static ArchRule restKnowsOnlyTheApplication() {
        return adapterIsBlindTo(REST, PERSISTENCE, CRYPTO, CONSOLE);
    }

    static ArchRule cryptoKnowsOnlyTheApplication() {
        return adapterIsBlindTo(CRYPTO, PERSISTENCE, REST, CONSOLE);
    }

    static ArchRule consoleKnowsOnlyTheApplication() {
        return adapterIsBlindTo(CONSOLE, PERSISTENCE, REST, CRYPTO);
    }

    static ArchRule consoleCallsUseCasesNotHttp() {
        return noClasses()
                .that()
                .resideInAPackage(CONSOLE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "jakarta..", "org.glassfish..", "org.eclipse.jetty..")
                .because("the console is beside the API, not on top of it, and any server can carry it");
    }

    static ArchRule cliKnowsOnlyTheWire() {
        return classes()
                .that()
                .resideInAPackage(CLI)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        CLI,
                        "java..",
                        "javax.net..",
                        "com.sun.net.httpserver",
                        "picocli..",
                        "com.fasterxml.jackson.core..",
                        "org.jspecify..")
                .because("a command starts fast only if it loads little, and must work against any server");
    }

    static ArchRule clientKnowsOnlyTheJdk() {
        return classes()
                .that()
                .resideInAPackage(CLIENT)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CLIENT, "java..", "org.jspecify..")
                .because("steps take it into their own applications");
    }

    static ArchRule nobodyButBootstrapKnowsTheCli() {
        return noClasses()
                .that(not(resideInAnyPackage(CLI, BOOTSTRAP)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CLI)
                .because("the command line is a client of the server, and not a part of it");
    }

    private static ArchRule adapterIsBlindTo(String adapter, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(adapter)
                .should()
                .dependOnClassesThat(resideInAnyPackage(others).or(resideInAPackage(BOOTSTRAP)))
                .because("adapters meet in bootstrap only, so that each can be replaced");
    }

    static ArchRule restUsesOnlyTheJaxRsApi() {
        return noClasses()
                .that()
                .resideInAPackage(REST)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.glassfish..", "org.eclipse.jetty..", "jakarta.servlet..", "jakarta.inject..")
                .because("which runtime serves the resources is bootstrap's choice");
    }

    static ArchRule featuresHaveNoCycles(String module) {
        return slices().matching("dev.keywright." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that needs another can't be needed by it, or the two are one");
    }

    static ArchRule internalsAreClosed() {
        return classes()
                .that(resideInAPackage("dev.keywright.."))
                .should(new ArchCondition<>("touch only the internals of their own module") {
                    @Override
                    public void check(JavaClass from, ConditionEvents events) {
                        from.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> dependency
                                        .getTargetClass()
                                        .getPackageName()
                                        .matches("dev\\.keywright\\..*\\.internal(\\..*)?"))
                                .filter(dependency ->
                                        !module(dependency.getTargetClass()).equals(module(from)))
                                .forEach(dependency -> events.add(
                                        SimpleConditionEvent.violated(dependency, dependency.getDescription())));
                    }
                })
                .because("what a framework forced to be public isn't therefore anyone's to use");
    }

    private static String module(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        return names.length > 2 ? names[2] : "";
    }

    static ArchRule keysAreIssuedByUseCasesOnly() {
        return noClasses()
                .that(not(resideInAnyPackage(
                        "dev.keywright.domain.apikey",
                        "dev.keywright.application.apikey",
                        "dev.keywright.application.workspace")))
                .should()
                .accessTargetWhere(accessTo(Set.of("issue"), ServiceKey.class, PrivateKey.class))
                .because("whoever issues a key must have an actor who proved the right to");
    }

    static ArchRule keysAreRestoredByStorageOnly() {
        return noClasses()
                .that(not(resideInAnyPackage("dev.keywright.domain.apikey", "dev.keywright.persistence.apikey")))
                .should()
                .accessTargetWhere(accessTo(Set.of("<init>"), ServiceKey.class, PrivateKey.class))
                .because("a key that wasn't issued must come from storage");
    }

    static ArchRule actorsAreMadeWhereRightsAreRead() {
        return noClasses()
                .that(not(resideInAnyPackage(
                        "dev.keywright.domain.access",
                        "dev.keywright.domain.apikey",
                        "dev.keywright.application.access",
                        "dev.keywright.application.audit",
                        "dev.keywright.application.workspace")))
                .should()
                .accessTargetWhere(accessTo(Set.of("<init>", "withAllScopes"), Actor.class))
                .because("an actor's role must be the one that storage has now");
    }

    static ArchRule secretsAreRevealedAtTheEdgesOnly() {
        return noClasses()
                .that(not(resideInAnyPackage(DOMAIN, REST, CONSOLE, CRYPTO, BOOTSTRAP)))
                .should()
                .accessTargetWhere(accessTo(Set.of("reveal"), Secret.class))
                .because("a secret leaves its holder only to be digested, or shown once");
    }

    static ArchRule passwordsAreRevealedForHashingOnly() {
        return noClasses()
                .that(not(resideInAnyPackage(DOMAIN, CRYPTO)))
                .should()
                .accessTargetWhere(accessTo(Set.of("reveal"), Password.class))
                .because("nothing but the hash needs to know a password");
    }

    static ArchRule packagesAreNullMarked() {
        return classes()
                .that(resideInAPackage("dev.keywright.."))
                .should(new ArchCondition<>("live in a @NullMarked package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        JavaPackage home = type.getPackage();
                        if (!home.isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(
                                    type,
                                    type.getFullName() + " lives in " + home.getName() + ", which isn't @NullMarked"));
                        }
                    }
                })
                .because("null is an answer only where it says @Nullable");
    }

    private static DescribedPredicate<JavaAccess<?>> accessTo(Set<String> names, Class<?>... owners) {
        DescribedPredicate<AccessTarget> member =
                DescribedPredicate.describe("named one of " + names, target -> names.contains(target.getName()));
        DescribedPredicate<JavaClass> anyOwner = DescribedPredicate.describe(
                "any of the owners", type -> Set.of(owners).stream().anyMatch(type::isEquivalentTo));
        return DescribedPredicate.describe(
                "access to " + names,
                access -> member.test(access.getTarget())
                        && anyOwner.test(access.getTarget().getOwner()));
    }
}
