package dev.keywright.bootstrap.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that can be set. The variable is {@code KEYWRIGHT_} and the constant's name; the line in the file is the
 * variable in lower case with a dot for each underscore, without exception: {@code KEYWRIGHT_DATABASE_POOL_SIZE} and
 * {@code keywright.database.pool.size}. A secret may also be in a file, which the same name with {@code _FILE}
 * ({@code .file}) points to.
 */
enum Name {
    HOST("--host"),
    PORT("--port"),
    DATA("--data"),
    ISSUER,
    AUDIENCE,
    TRUSTED_PROXIES,
    PROXY_HEADER,
    DATABASE_URL,
    DATABASE_USER,
    DATABASE_PASSWORD(true),
    DATABASE_POOL_SIZE,
    DATABASE_WAIT_SECONDS,
    MASTER_KEY(true),
    MASTER_KEY_OTHERS(true),
    SIGNING_ALGORITHM,
    SIGNING_KEY_ROTATION_DAYS,
    TOKEN_LEDGER_RETENTION_DAYS,
    ROTATION_UNUSED_HOURS,
    THROTTLE_CLIENT,
    THROTTLE_CLIENT_PER_SOURCE,
    THROTTLE_SIGN_IN,
    THROTTLE_SIGN_IN_PER_SOURCE,
    THROTTLE_LEAKS_PER_SOURCE,
    LIMIT_PER_CALLER,
    LIMIT_PER_SOURCE,
    LIMIT_TOKENS_PER_SOURCE,
    CONSOLE_COMPONENTS,
    LOG_FORMAT,
    LOG_LEVEL,
    BOOTSTRAP_WORKSPACE,
    BOOTSTRAP_OWNER_EMAIL,
    BOOTSTRAP_OWNER_PASSWORD(true),
    BOOTSTRAP_CLIENT_ID,
    BOOTSTRAP_CLIENT_SECRET(true),
    ROLES_VIEWER_SCOPES,
    ROLES_OPERATOR_SCOPES,
    ROLES_CREATOR_SCOPES,
    ROLES_CONTRIBUTOR_SCOPES,
    ROLES_OWNER_SCOPES;

    private final boolean secret;
    private final String flag;

    Name() {
        this(false, "");
    }

    Name(boolean secret) {
        this(secret, "");
    }

    Name(String flag) {
        this(false, flag);
    }

    Name(boolean secret, String flag) {
        this.secret = secret;
        this.flag = flag;
    }

    boolean isSecret() {
        return secret;
    }

    String variable() {
        return "KEYWRIGHT_" + name();
    }

    String property() {
        return property(variable());
    }

    /** Points to the file that holds the secret. */
    String fileProperty() {
        return property(variable() + "_FILE");
    }

    static String property(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    static Optional<Name> ofFlag(String flag) {
        return Arrays.stream(values()).filter(name -> name.flag.equals(flag)).findFirst();
    }
}
