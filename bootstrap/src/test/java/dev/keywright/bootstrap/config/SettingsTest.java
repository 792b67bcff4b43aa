package dev.keywright.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.keywright.crypto.vault.MasterKey;
import dev.keywright.domain.limit.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER_KEY = "ASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8=";

    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> flags = new HashMap<>();
    private Optional<Path> configFile = Optional.empty();

    @Test
    void nothingNeedsToBeSet() {
        Settings settings = load();

        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.data()).isEqualTo(directory.resolve("data"));
        assertThat(settings.database().isEmbedded()).isTrue();
        assertThat(settings.database().poolSize()).isEqualTo(16);
        assertThat(settings.database().startWait()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.masterKey()).isEmpty();
        assertThat(settings.signing()).isEqualTo(new Settings.Signing(SigningAlgorithm.ES256, Duration.ofDays(90)));
        assertThat(settings.tokenLedgerRetention()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.rotationUnused()).isEqualTo(Duration.ofDays(1));
        assertThat(settings.limits())
                .isEqualTo(new Settings.Limits(
                        Limit.parse("100+5/s"),
                        Limit.parse("500+50/s"),
                        Limit.parse("20+10/m"),
                        Limit.parse("100+1/s"),
                        Limit.parse("2000+500/s"),
                        Limit.parse("5000+1000/s"),
                        Optional.empty(),
                        Limit.parse("60+1/s")));
        assertThat(settings.logging()).isEqualTo(new Settings.Logging(LogFormat.HUMAN, LogLevel.INFO));
        assertThat(settings.bootstrap().clientId()).isEmpty();
        assertThat(settings.roleScopes().owner()).isEmpty();
    }

    @Test
    void issuerAndAudienceFollowTheBoundPortUnlessGiven() {
        assertThat(load().issuer(1234)).isEqualTo("http://localhost:1234");
        assertThat(load().audience(1234)).isEqualTo("http://localhost:1234");

        environment.put("KEYWRIGHT_ISSUER", "https://keys.example.com/a");
        assertThat(load().issuer(1234)).isEqualTo("https://keys.example.com/a");
        assertThat(load().audience(1234)).isEqualTo("https://keys.example.com/a");
    }

    @Test
    void everySettingIsAVariableAndALine() throws IOException {
        for (Name name : Name.values()) {
            assertThat(KnownNames.isKnownVariable(name.variable())).isTrue();
            assertThat(name.property())
                    .isEqualTo(
                            name.variable().toLowerCase(java.util.Locale.ROOT).replace('_', '.'));
        }
        file(
                "keywright.database.pool.size=5",
                "keywright.signing.key.rotation.days=7",
                "keywright.token.ledger.retention.days=3650",
                "keywright.rotation.unused.hours=720");

        assertThat(load().database().poolSize()).isEqualTo(5);
        assertThat(load().signing().rotation()).isEqualTo(Duration.ofDays(7));
        assertThat(load().tokenLedgerRetention()).isEqualTo(Duration.ofDays(3_650));
        assertThat(load().rotationUnused()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void proxiesAreTrustedByTheirNetworks() {
        assertThat(load().proxies()).isEqualTo(new Settings.Proxies(List.of(), ProxyHeader.X_FORWARDED_FOR));

        environment.put("KEYWRIGHT_TRUSTED_PROXIES", "10.0.0.0/8, 2001:db8::7");
        environment.put("KEYWRIGHT_PROXY_HEADER", "forwarded");
        assertThat(load().proxies().trusted())
                .extracting(Object::toString)
                .containsExactly("10.0.0.0/8", "2001:db8::7/128");
        assertThat(load().proxies().header()).isEqualTo(ProxyHeader.FORWARDED);

        environment.put("KEYWRIGHT_TRUSTED_PROXIES", "10.0.0.0/8 proxy.example.com");
        assertRefused("KEYWRIGHT_TRUSTED_PROXIES", "such as 10.0.0.0/8");
        environment.remove("KEYWRIGHT_TRUSTED_PROXIES");
        assertRefused("KEYWRIGHT_PROXY_HEADER", "means nothing without KEYWRIGHT_TRUSTED_PROXIES");
    }

    @Test
    void limitIsBurstAndRefillOrNone() {
        environment.put("KEYWRIGHT_THROTTLE_CLIENT", "5+7/h");
        environment.put("KEYWRIGHT_THROTTLE_SIGN_IN", "0");

        assertThat(load().limits().failedClients()).contains(new Limit(5, 7, Duration.ofHours(1)));
        assertThat(load().limits().failedSignIns()).isEmpty();

        environment.put("KEYWRIGHT_THROTTLE_SIGN_IN", "100");
        assertRefused("KEYWRIGHT_THROTTLE_SIGN_IN", "such as 100+10/s");
    }

    @Test
    void flagOverridesVariableWhichOverridesLine() throws IOException {
        file("keywright.port=1", "keywright.host=host1");
        assertThat(load().port()).isEqualTo(1);
        environment.put("KEYWRIGHT_PORT", "2");
        assertThat(load().port()).isEqualTo(2);
        flags.put("--port", "3");
        assertThat(load().port()).isEqualTo(3);
        assertThat(load().host()).isEqualTo("host1");
    }

    @Test
    void namedFileIsReadInsteadOfTheUsualOneAndMustExist() throws IOException {
        file("keywright.port=1");
        Files.writeString(directory.resolve("other.properties"), "keywright.port=2\n");
        configFile = Optional.of(Path.of("other.properties"));
        assertThat(load().port()).isEqualTo(2);

        configFile = Optional.of(Path.of("missing.properties"));
        assertRefused("missing.properties", "there is no such file");
    }

    @Test
    void everythingWrongIsToldAtOnce() throws IOException {
        file("keywright.port=many", "keywright.log.level=loud");
        environment.put("KEYWRIGHT_SIGNING_ALGORITHM", "none");
        environment.put("KEYWRIGHT_MASTER_KEY", "short");

        InvalidSettings refusal = catchThrowableOfType(InvalidSettings.class, this::load);

        Path file = directory.resolve("keywright.properties");
        assertThat(refusal.all())
                .extracting(InvalidSetting::setting)
                .containsExactlyInAnyOrder(
                        "keywright.port in " + file,
                        "keywright.log.level in " + file,
                        "KEYWRIGHT_SIGNING_ALGORITHM",
                        "KEYWRIGHT_MASTER_KEY");
        assertThat(refusal)
                .hasMessageContaining("ES256, RS256")
                .hasMessageContaining("whole number from 0 to 65535")
                .hasMessageContaining("trace, debug, info, warn, error");
    }

    @ParameterizedTest
    @CsvSource({
        "KEYWRIGHT_DATABSE_URL, KEYWRIGHT_DATABASE_URL",
        "KEYWRIGHT_MASTERKEY, KEYWRIGHT_MASTER_KEY",
        "KEYWRIGHT_BOOTSTRAP_CLIENT_SECRET_FIL, KEYWRIGHT_BOOTSTRAP_CLIENT_SECRET_FILE",
        "keywright_port, KEYWRIGHT_PORT",
    })
    void unknownVariableIsRefusedWithWhatWasMeant(String typed, String meant) {
        environment.put(typed, "x");

        assertRefused(typed, "did you mean " + meant + "?");
    }

    @Test
    void variableThatLooksLikeNoSettingMayBeAnybodys() {
        environment.put("KEYWRIGHT_NAMESPACE_OF_THE_PLATFORM", "x");

        assertThat(load().port()).isEqualTo(8080);
    }

    @Test
    void unknownLineIsRefusedWithWhatWasMeant() throws IOException {
        file("keywright.databse.url=x");

        assertRefused("keywright.databse.url in ", "did you mean keywright.database.url?");
    }

    @Test
    void lineThatIsThereTwiceIsRefused() throws IOException {
        file("keywright.port=1", "keywright.port=2");

        assertRefused("keywright.port in ", "is there twice");
    }

    @Test
    void variablesOfOthersAreIgnored() {
        environment.put("PATH", "/bin");
        environment.put("KEYWRIGHT_JAVA_OPTS", "-Xmx1g");
        environment.put("KEYWRIGHT_SERVICE_HOST", "10.0.0.1");
        environment.put("KEYWRIGHT_SERVICE_PORT_HTTP", "80");
        environment.put("KEYWRIGHT_PORT_8080_TCP_ADDR", "10.0.0.1");

        assertThat(load().port()).isEqualTo(8080);
    }

    @Test
    void portThatKubernetesSetIsExplained() {
        environment.put("KEYWRIGHT_PORT", "tcp://10.0.0.1:8080");

        assertRefused("KEYWRIGHT_PORT", "enableServiceLinks: false");
    }

    @Test
    void secretIsTakenAsItIsWithoutExpansion() {
        environment.put("KEYWRIGHT_BOOTSTRAP_OWNER_PASSWORD", "${HOME} \\, pass ");

        assertThat(load().bootstrap().ownerPassword().map(Secret::reveal)).contains("${HOME} \\, pass ");
    }

    @Test
    void secretIsReadFromItsFileWithoutTheLastNewline() throws IOException {
        Files.writeString(directory.resolve("secret"), " word \n\n");
        environment.put("KEYWRIGHT_BOOTSTRAP_OWNER_PASSWORD_FILE", "secret");

        assertThat(load().bootstrap().ownerPassword().map(Secret::reveal)).contains(" word \n");
    }

    @Test
    void secretGivenTwiceIsRefused() throws IOException {
        file("keywright.master.key.file=key");
        environment.put("KEYWRIGHT_MASTER_KEY", KEY);

        assertRefused("KEYWRIGHT_MASTER_KEY", "keywright.master.key.file");
    }

    @Test
    void missingSecretFileIsNamed() {
        environment.put("KEYWRIGHT_MASTER_KEY_FILE", "/nowhere/key");

        assertRefused("KEYWRIGHT_MASTER_KEY_FILE", "/nowhere/key");
    }

    @Test
    void noSecretIsEverRepeated() {
        environment.put("KEYWRIGHT_MASTER_KEY", "canary1");
        environment.put("KEYWRIGHT_BOOTSTRAP_CLIENT_SECRET", "canary2");
        environment.put("KEYWRIGHT_DATABASE_URL", "jdbc:mysql://db/x?user=a&password=canary3");
        environment.put("KEYWRIGHT_DATABASE_PASSWORD", "canary4");

        assertThatThrownBy(this::load)
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("KEYWRIGHT_BOOTSTRAP_CLIENT_ID")
                .hasMessageContaining("KEYWRIGHT_DATABASE_URL")
                .hasMessageNotContaining("canary");
    }

    @Test
    void printedSettingsHoldNoSecret() {
        environment.put("KEYWRIGHT_MASTER_KEY", KEY);
        environment.put("KEYWRIGHT_DATABASE_URL", "jdbc:postgresql://db/x?password=canary");
        environment.put("KEYWRIGHT_DATABASE_USER", "me");
        environment.put("KEYWRIGHT_DATABASE_PASSWORD", "canary");

        assertThat(load().toString()).contains("poolSize=16").doesNotContain("canary", KEY);
        assertThat(load().masterKey()).isPresent();
    }

    @Test
    void otherMasterKeysAreAListOfThem() throws IOException {
        environment.put("KEYWRIGHT_MASTER_KEY", KEY);
        environment.put(
                "KEYWRIGHT_MASTER_KEY_OTHERS_FILE",
                Files.writeString(directory.resolve("others"), KEY + "\n" + OTHER_KEY + "\n")
                        .toString());
        assertThat(load().otherMasterKeys())
                .extracting(MasterKey::id)
                .containsExactly(
                        MasterKey.fromBase64(KEY).id(),
                        MasterKey.fromBase64(OTHER_KEY).id());

        environment.remove("KEYWRIGHT_MASTER_KEY_OTHERS_FILE");
        environment.put("KEYWRIGHT_MASTER_KEY_OTHERS", KEY + ", " + OTHER_KEY);
        assertThat(load().otherMasterKeys()).hasSize(2);
        environment.remove("KEYWRIGHT_MASTER_KEY_OTHERS");
        assertThat(load().otherMasterKeys()).isEmpty();
    }

    @Test
    void otherMasterKeysNeedOneThatEncrypts() {
        environment.put("KEYWRIGHT_MASTER_KEY_OTHERS", OTHER_KEY);

        assertRefused("KEYWRIGHT_MASTER_KEY_OTHERS", "means nothing without KEYWRIGHT_MASTER_KEY;");
    }

    @Test
    void eachOtherMasterKeyIsCheckedAndNotRepeated() {
        environment.put("KEYWRIGHT_MASTER_KEY", KEY);
        environment.put("KEYWRIGHT_MASTER_KEY_OTHERS", OTHER_KEY + " canary");

        assertRefused("KEYWRIGHT_MASTER_KEY_OTHERS", "each with a space between, must be 32 random bytes in base64");
        assertThatThrownBy(this::load).hasMessageNotContaining("canary").hasMessageNotContaining(OTHER_KEY);
    }

    @Test
    void externalDatabaseNeedsAMasterKey() {
        environment.put("KEYWRIGHT_DATABASE_URL", "jdbc:postgresql://db/x");

        assertRefused("KEYWRIGHT_MASTER_KEY", "is required with KEYWRIGHT_DATABASE_URL");
    }

    @Test
    void databaseUserWithoutAUrlIsRefused() {
        environment.put("KEYWRIGHT_DATABASE_USER", "me");

        assertRefused("KEYWRIGHT_DATABASE_USER", "means nothing without KEYWRIGHT_DATABASE_URL");
    }

    @Test
    void databaseOfAnotherKindIsRefused() {
        environment.put("KEYWRIGHT_DATABASE_URL", "jdbc:mysql://db/x");
        environment.put("KEYWRIGHT_MASTER_KEY", KEY);

        assertRefused("KEYWRIGHT_DATABASE_URL", "must begin with jdbc:postgresql:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://keys.example.com",
                "https://keys.example.com/",
                "https://keys.example.com?a=b",
                "https://keys.example.com#a",
                "https://me@keys.example.com",
                "http://localhost.example.com",
                "keys.example.com",
                "https://",
                "ftp://localhost",
            })
    void issuerThatClientsCouldNotTrustIsRefused(String issuer) {
        environment.put("KEYWRIGHT_ISSUER", issuer);

        assertRefused("KEYWRIGHT_ISSUER", "https URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:1", "http://[::1]:1", "https://a.example/b"})
    void issuerThatClientsCanTrustIsTaken(String issuer) {
        environment.put("KEYWRIGHT_ISSUER", issuer);

        assertThat(load().issuer(1)).isEqualTo(issuer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void emptyValueIsRefusedRatherThanTakenForTheDefault(String value) {
        environment.put("KEYWRIGHT_DATABASE_URL", value);
        environment.put("KEYWRIGHT_MASTER_KEY", KEY);

        assertRefused("KEYWRIGHT_DATABASE_URL", "is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "0x50", "1.0", "99999999999", " 80"})
    void portOutOfRangeIsRefused(String port) {
        flags.put("--port", port);

        assertRefused("--port", "whole number");
    }

    @Test
    void scopesOfADeploymentAreSplitAtSpaces() {
        environment.put("KEYWRIGHT_ROLES_VIEWER_SCOPES", "report.read  invoice.read report.read");

        assertThat(load().roleScopes().viewer()).containsExactly("report.read", "invoice.read");
    }

    @Test
    void scopeThatOAuthForbidsIsRefused() {
        environment.put("KEYWRIGHT_ROLES_OWNER_SCOPES", "a\"b");

        assertRefused("KEYWRIGHT_ROLES_OWNER_SCOPES", "scopes with spaces");
    }

    private Settings load() {
        return Settings.load(new Sources(flags, environment, directory, configFile));
    }

    private void file(String... lines) throws IOException {
        Files.writeString(directory.resolve("keywright.properties"), String.join("\n", lines));
    }

    private void assertRefused(String setting, String problem) {
        InvalidSettings refusal = catchThrowableOfType(InvalidSettings.class, this::load);
        assertThat(refusal.all()).singleElement().satisfies(only -> {
            assertThat(only.toString()).contains(problem);
            assertThat(only.setting()).contains(setting);
        });
    }
}
