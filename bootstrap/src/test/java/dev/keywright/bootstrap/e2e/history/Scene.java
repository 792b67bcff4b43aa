package dev.keywright.bootstrap.e2e.history;

import dev.keywright.bootstrap.e2e.Key;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the lives of keys, members and workspaces are played with.
 *
 * @param session of a platform Owner
 * @param observer a key that may introspect all tokens
 */
record Scene(
        List<ObservedNode> nodes,
        Management management,
        Focus focus,
        String session,
        Key observer,
        Recorder recorder,
        Random random) {

    /** Enough for some clients to get a token and to use it. */
    private static final int USES_BEFORE = 8;

    private static final int USES_AFTER = 6;

    /**
     * Has the clients use the targets, stops these, and has the clients go on. Whoever gets the acknowledgement is the first to try, on each
     * node, so that however slow the machine is, somebody does at once.
     *
     * @return whether the stop was acknowledged
     */
    boolean stop(List<? extends Target> targets, BooleanSupplier change) throws InterruptedException {
        focus.on(targets);
        focus.awaitUses(USES_BEFORE);
        boolean acknowledged = change.getAsBoolean();
        for (ObservedNode node : shuffledNodes()) {
            targets.get(random.nextInt(targets.size())).useOnce(node, random);
        }
        focus.awaitUses(USES_AFTER);
        return acknowledged;
    }

    private List<ObservedNode> shuffledNodes() {
        List<ObservedNode> shuffled = new ArrayList<>(nodes);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** The id of a new workspace. */
    Optional<String> makeWorkspace() {
        return management
                .create(api -> api.post("/v1/workspaces", session, "{\"name\":\"" + newName() + "\"}"))
                .map(made -> made.text("/id"));
    }

    Optional<KeyTarget> makeServiceKey(String workspace) {
        String body = "{\"type\":\"service\",\"name\":\"" + newName() + "\",\"role\":\"owner\"}";
        return makeKey(workspace, session, body, Set.of(), null);
    }

    Optional<KeyTarget> makePrivateKey(
            String workspace, String bearer, Set<Subject> ofMember, @Nullable Subject right) {
        return makeKey(workspace, bearer, "{\"type\":\"private\",\"name\":\"" + newName() + "\"}", ofMember, right);
    }

    private Optional<KeyTarget> makeKey(
            String workspace, String bearer, String body, Set<Subject> ofMember, @Nullable Subject right) {
        return management
                .create(api -> api.post("/v1/workspaces/" + workspace + "/api-keys", bearer, body))
                .map(made -> {
                    Key key = new Key(made.text("/client_id"), made.text("/client_secret"));
                    Set<Subject> subjects = IssuedToken.with(subjectOf(key), ofMember);
                    subjects = IssuedToken.with(new Subject(Subject.Kind.SECRET, made.text("/secrets/0/id")), subjects);
                    subjects = IssuedToken.with(new Subject(Subject.Kind.WORKSPACE, workspace), subjects);
                    return new KeyTarget(key, workspace, subjects, right, observer, recorder);
                });
    }

    /** The id of a new integration that holds the key's credential. */
    Optional<String> makeIntegration(String workspace, Key key) {
        String body = "{\"name\":\"" + newName() + "\",\"client_id\":\"" + key.clientId() + "\",\"client_secret\":\""
                + key.clientSecret() + "\"}";
        return management
                .create(api -> api.post("/v1/workspaces/" + workspace + "/integrations", session, body))
                .map(made -> made.text("/id"));
    }

    /** The id of a new share, accepted at once, since the session's user is Owner of both workspaces. */
    Optional<String> share(String source, String integration, String destination) {
        String path = "/v1/workspaces/" + source + "/integrations/" + integration + "/shares";
        String body = "{\"destination_workspace_id\":\"" + destination + "\"}";
        return management.create(api -> api.post(path, session, body)).map(made -> made.text("/id"));
    }

    static Subject subjectOf(Key key) {
        return new Subject(Subject.Kind.KEY, key.clientId());
    }

    static String newName() {
        return "made-" + UUID.randomUUID();
    }
}
