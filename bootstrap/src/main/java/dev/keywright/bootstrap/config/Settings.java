package dev.keywright.bootstrap.config;

import dev.keywright.crypto.vault.MasterKey;
import dev.keywright.domain.limit.Limit;
import dev.keywright.domain.network.Network;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is configured, checked as far as it can be without the domain: what needs its types is still text here.
 *
 * @param host the address to listen on
 * @param port 0 for one that is free
 * @param data an absolute path
 * @param givenIssuer see {@link #issuer}
 * @param givenAudience see {@link #audience}
 * @param masterKey always there with an external database
 * @param otherMasterKeys which only decrypt; none where {@code masterKey} isn't given
 * @param tokenLedgerRetention how long issued tokens are kept in the ledger
 * @param consoleComponents whether the console serves the page of its components, for who develops it
 * @param rotationUnused for how long an old secret isn't used before a rotation until then ends it
 */
public record Settings(
        String host,
        int port,
        Path data,
        Optional<String> givenIssuer,
        Optional<String> givenAudience,
        Proxies proxies,
        Database database,
        Optional<MasterKey> masterKey,
        List<MasterKey> otherMasterKeys,
        Signing signing,
        Duration tokenLedgerRetention,
        Duration rotationUnused,
        Limits limits,
        boolean consoleComponents,
        Logging logging,
        Bootstrap bootstrap,
        RoleScopes roleScopes) {

    /**
     * Reads and checks everything.
     *
     * @throws InvalidSettings naming all that is wrong
     */
    public static Settings load(Sources sources) {
        return SettingsLoader.load(sources);
    }

    /** The public address, {@code http://localhost:<port>} unless configured. Without a slash at its end. */
    public String issuer(int boundPort) {
        return givenIssuer.orElse("http://localhost:" + boundPort);
    }

    /** Whom access tokens are for: the issuer unless configured. */
    public String audience(int boundPort) {
        return givenAudience.orElseGet(() -> issuer(boundPort));
    }

    /**
     * Whose word is taken for where a request comes from.
     *
     * @param trusted where the proxies are; empty if requests come directly
     * @param header in which they tell it
     */
    public record Proxies(List<Network> trusted, ProxyHeader header) {}

    /**
     * The database.
     *
     * @param url a JDBC URL; empty for the embedded one
     * @param startWait how long the start waits for an external one that is down
     */
    public record Database(
            Optional<String> url, Optional<String> user, Optional<Secret> password, int poolSize, Duration startWait) {
        public boolean isEmbedded() {
            return url.isEmpty();
        }

        /** Without the URL, which may hold a password. */
        @Override
        public String toString() {
            return "Database[embedded=" + isEmbedded() + ", poolSize=" + poolSize + ", startWait=" + startWait + "]";
        }
    }

    /** How access tokens are signed, and how old a signing key gets. */
    public record Signing(SigningAlgorithm algorithm, Duration rotation) {}

    /**
     * How often something may be done on each node; empty where that doesn't matter.
     *
     * @param failedClients how often a client may fail to authenticate, from the same source
     * @param failedClientsPerSource how often all clients from the same source together may
     * @param failedSignIns how often it may fail to sign in with the same email address, from the same source
     * @param failedSignInsPerSource how often to sign in and to accept invitations may fail from the same source in all
     * @param requestsPerCaller how often a key, or a signed-in person, may call the management API
     * @param requestsPerSource how often it may be called from the same source
     * @param tokenRequestsPerSource how many tokens and introspections may be asked for from the same source
     * @param leakReportsPerSource how many leaked secrets may be reported from the same source
     */
    public record Limits(
            Optional<Limit> failedClients,
            Optional<Limit> failedClientsPerSource,
            Optional<Limit> failedSignIns,
            Optional<Limit> failedSignInsPerSource,
            Optional<Limit> requestsPerCaller,
            Optional<Limit> requestsPerSource,
            Optional<Limit> tokenRequestsPerSource,
            Optional<Limit> leakReportsPerSource) {}

    public record Logging(LogFormat format, LogLevel level) {}

    /** The first workspace, Owner and key, as far as they are declared. Client ID and secret come together. */
    public record Bootstrap(
            Optional<String> workspace,
            Optional<String> ownerEmail,
            Optional<Secret> ownerPassword,
            Optional<String> clientId,
            Optional<Secret> clientSecret) {}

    /** The deployment's own scopes: each is added to the preset role that it is under and to those that contain it. */
    public record RoleScopes(
            Set<String> viewer,
            Set<String> operator,
            Set<String> creator,
            Set<String> contributor,
            Set<String> owner) {}
}
