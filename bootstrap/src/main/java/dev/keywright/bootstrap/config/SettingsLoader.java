package dev.keywright.bootstrap.config;

import dev.keywright.bootstrap.config.Settings.Bootstrap;
import dev.keywright.bootstrap.config.Settings.Database;
import dev.keywright.bootstrap.config.Settings.Limits;
import dev.keywright.bootstrap.config.Settings.Logging;
import dev.keywright.bootstrap.config.Settings.Proxies;
import dev.keywright.bootstrap.config.Settings.RoleScopes;
import dev.keywright.bootstrap.config.Settings.Signing;
import dev.keywright.crypto.vault.MasterKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the settings together, with their defaults and what they ask of each other. */
final class SettingsLoader {
    private final SettingReader reader;

    private SettingsLoader(SettingReader reader) {
        this.reader = reader;
    }

    static Settings load(Sources sources) {
        return new SettingsLoader(new SettingReader(sources)).load();
    }

    private Settings load() {
        Database database = database();
        var settings = new Settings(
                reader.text(Name.HOST, Checks::host).orElse("127.0.0.1"),
                port(),
                reader.path(Name.DATA, "data"),
                reader.text(Name.ISSUER, Checks::issuer),
                reader.text(Name.AUDIENCE),
                proxies(),
                database,
                masterKey(),
                otherMasterKeys(),
                signing(),
                Duration.ofDays(reader.integer(Name.TOKEN_LEDGER_RETENTION_DAYS, 30, 1, 3_650)),
                Duration.ofHours(reader.integer(Name.ROTATION_UNUSED_HOURS, 24, 1, 720)),
                limits(),
                reader.choice(Name.CONSOLE_COMPONENTS, Switch.OFF) == Switch.ON,
                new Logging(
                        reader.choice(Name.LOG_FORMAT, LogFormat.HUMAN), reader.choice(Name.LOG_LEVEL, LogLevel.INFO)),
                bootstrap(),
                roleScopes());
        reader.requireNoProblems();
        return settings;
    }

    private int port() {
        if (reader.text(Name.PORT).filter(text -> text.startsWith("tcp://")).isPresent()) {
            reader.problem(
                    Name.PORT.variable(),
                    "was set by Kubernetes, for a service that is called keywright; set enableServiceLinks: false in"
                            + " the pod, or rename the service.");
            return 0;
        }
        return reader.integer(Name.PORT, 8080, 0, 65_535);
    }

    private Proxies proxies() {
        if (reader.isGiven(Name.PROXY_HEADER) && !reader.isGiven(Name.TRUSTED_PROXIES)) {
            reader.problem(
                    reader.spelling(Name.PROXY_HEADER),
                    "means nothing without " + Name.TRUSTED_PROXIES.variable() + "; give that too, or remove this.");
        }
        return new Proxies(
                reader.text(Name.TRUSTED_PROXIES, Checks::networks)
                        .map(Checks::parseNetworks)
                        .orElse(List.of()),
                reader.choice(Name.PROXY_HEADER, ProxyHeader.X_FORWARDED_FOR));
    }

    private Database database() {
        if (!reader.isGiven(Name.DATABASE_URL)) {
            forbidWithoutUrl(Name.DATABASE_USER);
            forbidWithoutUrl(Name.DATABASE_PASSWORD);
        }
        return new Database(
                reader.text(Name.DATABASE_URL, Checks::databaseUrl),
                reader.text(Name.DATABASE_USER),
                reader.secret(Name.DATABASE_PASSWORD),
                reader.integer(Name.DATABASE_POOL_SIZE, 16, 2, 1_000),
                Duration.ofSeconds(reader.integer(Name.DATABASE_WAIT_SECONDS, 60, 0, 3_600)));
    }

    /** Else a forgotten URL would silently mean the embedded database. */
    private void forbidWithoutUrl(Name name) {
        if (reader.isGiven(name)) {
            reader.problem(
                    reader.spelling(name),
                    "means nothing without " + Name.DATABASE_URL.variable() + "; give that too, or remove this.");
        }
    }

    private Optional<MasterKey> masterKey() {
        if (!reader.isGiven(Name.MASTER_KEY) && reader.isGiven(Name.DATABASE_URL)) {
            reader.problem(
                    Name.MASTER_KEY.variable(),
                    "is required with " + Name.DATABASE_URL.variable()
                            + ": 32 random bytes in base64, the same on every node, such as `openssl rand -base64 32`"
                            + " makes. Keep a copy: without it the database can't be read.");
        }
        return reader.secret(Name.MASTER_KEY).flatMap(secret -> masterKey(Name.MASTER_KEY, secret.reveal()));
    }

    private List<MasterKey> otherMasterKeys() {
        if (reader.isGiven(Name.MASTER_KEY_OTHERS) && !reader.isGiven(Name.MASTER_KEY)) {
            reader.problem(
                    reader.spelling(Name.MASTER_KEY_OTHERS),
                    "means nothing without " + Name.MASTER_KEY.variable() + "; give that too, or remove this.");
        }
        return reader.secret(Name.MASTER_KEY_OTHERS).stream()
                .flatMap(secret -> Arrays.stream(secret.reveal().strip().split("[\\s,]+")))
                .flatMap(text -> masterKey(Name.MASTER_KEY_OTHERS, text).stream())
                .toList();
    }

    private Optional<MasterKey> masterKey(Name name, String text) {
        try {
            return Optional.of(MasterKey.fromBase64(text));
        } catch (IllegalArgumentException e) {
            String each = name == Name.MASTER_KEY_OTHERS ? "each with a space between, " : "";
            reader.problem(reader.spelling(name), each + e.getMessage() + ".");
            return Optional.empty();
        }
    }

    private Signing signing() {
        return new Signing(
                reader.choice(Name.SIGNING_ALGORITHM, SigningAlgorithm.ES256),
                Duration.ofDays(reader.integer(Name.SIGNING_KEY_ROTATION_DAYS, 90, 1, 3_650)));
    }

    private Limits limits() {
        return new Limits(
                reader.limit(Name.THROTTLE_CLIENT, "100+5/s"),
                reader.limit(Name.THROTTLE_CLIENT_PER_SOURCE, "500+50/s"),
                reader.limit(Name.THROTTLE_SIGN_IN, "20+10/m"),
                reader.limit(Name.THROTTLE_SIGN_IN_PER_SOURCE, "100+1/s"),
                reader.limit(Name.LIMIT_PER_CALLER, "2000+500/s"),
                reader.limit(Name.LIMIT_PER_SOURCE, "5000+1000/s"),
                reader.limit(Name.LIMIT_TOKENS_PER_SOURCE, "0"),
                reader.limit(Name.THROTTLE_LEAKS_PER_SOURCE, "60+1/s"));
    }

    private Bootstrap bootstrap() {
        requireTogether(Name.BOOTSTRAP_CLIENT_ID, Name.BOOTSTRAP_CLIENT_SECRET);
        requireTogether(Name.BOOTSTRAP_CLIENT_SECRET, Name.BOOTSTRAP_CLIENT_ID);
        return new Bootstrap(
                reader.text(Name.BOOTSTRAP_WORKSPACE),
                reader.text(Name.BOOTSTRAP_OWNER_EMAIL),
                reader.secret(Name.BOOTSTRAP_OWNER_PASSWORD),
                reader.text(Name.BOOTSTRAP_CLIENT_ID),
                reader.secret(Name.BOOTSTRAP_CLIENT_SECRET));
    }

    private void requireTogether(Name given, Name needed) {
        if (reader.isGiven(given) && !reader.isGiven(needed)) {
            reader.problem(reader.spelling(given), "needs " + needed.variable() + " beside it.");
        }
    }

    private RoleScopes roleScopes() {
        return new RoleScopes(
                scopes(Name.ROLES_VIEWER_SCOPES),
                scopes(Name.ROLES_OPERATOR_SCOPES),
                scopes(Name.ROLES_CREATOR_SCOPES),
                scopes(Name.ROLES_CONTRIBUTOR_SCOPES),
                scopes(Name.ROLES_OWNER_SCOPES));
    }

    private Set<String> scopes(Name name) {
        return reader.text(name, Checks::scopes)
                .map(text -> Collections.unmodifiableSet(
                        new LinkedHashSet<>(Arrays.asList(text.trim().split(" +")))))
                .orElse(Set.of());
    }
}
