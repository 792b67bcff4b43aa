package dev.keywright.bootstrap.e2e.history;

import dev.keywright.bootstrap.e2e.Answer;
import dev.keywright.bootstrap.e2e.Api;
import dev.keywright.bootstrap.e2e.Key;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A key that clients get tokens with, and those tokens. */
final class KeyTarget implements Target {

    /** What only an Owner's role holds, and calls for the audit trail need. */
    static final String OWNERS_SCOPE = "audit.read";

    private static final int TOKENS_KEPT = 8;

    private final Key key;
    private final String workspace;
    private final Set<Subject> subjects;
    private final @Nullable Subject right;
    private final Key observer;
    private final Recorder recorder;
    private final Function<Api, Answer> issuing;
    private final Set<Subject> ofKeyAlone;
    private final Deque<IssuedToken> tokens = new ConcurrentLinkedDeque<>();

    /**
     * @param subjects what its use depends on
     * @param right the {@link #OWNERS_SCOPE} of its member, if it may come and go
     * @param observer a key that may introspect all tokens
     */
    KeyTarget(
            Key key,
            String workspace,
            Set<Subject> subjects,
            @Nullable Subject right,
            Key observer,
            Recorder recorder) {
        this(key, workspace, subjects, right, observer, recorder, api -> api.requestToken(key), subjects);
    }

    /**
     * @param issuing how its tokens are had
     * @param ofKeyAlone what it depends on when it authenticates by itself
     */
    private KeyTarget(
            Key key,
            String workspace,
            Set<Subject> subjects,
            @Nullable Subject right,
            Key observer,
            Recorder recorder,
            Function<Api, Answer> issuing,
            Set<Subject> ofKeyAlone) {
        this.key = key;
        this.workspace = workspace;
        this.subjects = subjects;
        this.right = right;
        this.observer = observer;
        this.recorder = recorder;
        this.issuing = issuing;
        this.ofKeyAlone = ofKeyAlone;
    }

    /** The same key, as another workspace uses it through an integration: what it has depends on one more thing. */
    KeyTarget through(String integration, String destination, Subject more, String session) {
        String path = "/v1/workspaces/" + destination + "/integrations/" + integration + "/token";
        return new KeyTarget(
                key,
                workspace,
                IssuedToken.with(more, subjects),
                right,
                observer,
                recorder,
                api -> api.post(path, session, "{}"),
                subjects);
    }

    Key key() {
        return key;
    }

    Subject secret() {
        return subjects.stream()
                .filter(subject -> subject.kind() == Subject.Kind.SECRET)
                .findFirst()
                .orElseThrow();
    }

    /** One of its tokens, if it ever got one. */
    Optional<IssuedToken> anyToken() {
        return Optional.ofNullable(tokens.peekLast());
    }

    @Override
    public void useOnce(ObservedNode node, RandomGenerator random) {
        List<IssuedToken> known = List.copyOf(tokens);
        if (known.isEmpty() || random.nextInt(3) == 0) {
            issue(node);
        } else {
            use(known.get(random.nextInt(known.size())), node, random);
        }
    }

    /** Only that token, whatever becomes of the key. */
    Target only(IssuedToken token) {
        return (node, random) -> use(token, node, random);
    }

    /** Mostly for what only an Owner may do. */
    Target mostlyForAudit() {
        return (node, random) -> {
            Optional<IssuedToken> token = anyToken();
            if (token.isPresent() && random.nextInt(4) > 0) {
                callForAudit(token.get(), node);
            } else {
                useOnce(node, random);
            }
        };
    }

    private void issue(ObservedNode node) {
        Exchange exchange = node.exchange(issuing);
        if (!exchange.was(200)) {
            recorder.add(exchange.as(Operation.ISSUE, subjects, false));
            return;
        }
        IssuedToken token = IssuedToken.of(exchange.text("/access_token"), subjects);
        recorder.add(exchange.as(Operation.ISSUE, withRightIfIn(exchange.text("/scope"), subjects), true, token.id()));
        keep(token);
    }

    private void keep(IssuedToken token) {
        tokens.add(token);
        if (tokens.size() > TOKENS_KEPT) {
            tokens.poll();
        }
    }

    private void use(IssuedToken token, ObservedNode node, RandomGenerator random) {
        switch (random.nextInt(4)) {
            case 0 -> introspect(token, node, observer);
            case 1 -> introspectByItself(token, node);
            case 2 -> call(token, node);
            default -> callForAudit(token, node);
        }
    }

    private Exchange introspect(IssuedToken token, ObservedNode node, Key caller) {
        Exchange exchange = node.exchange(api -> api.introspect(caller, token.jwt()));
        boolean active = exchange.was(200) && exchange.text("/active").equals("true");
        Set<Subject> dependsOn = active ? withRightIfIn(exchange.text("/scope"), token.subjects()) : token.subjects();
        recorder.add(exchange.as(Operation.INTROSPECT, dependsOn, active));
        return exchange;
    }

    private void introspectByItself(IssuedToken token, ObservedNode node) {
        Exchange exchange = introspect(token, node, key);
        recorder.add(exchange.as(Operation.AUTHENTICATE, ofKeyAlone, exchange.was(200)));
    }

    private void call(IssuedToken token, ObservedNode node) {
        Exchange exchange = node.exchange(api -> api.get("/v1/workspaces/" + workspace, token.jwt()));
        recorder.add(exchange.as(Operation.CALL, token.subjects(), exchange.was(200)));
    }

    private void callForAudit(IssuedToken token, ObservedNode node) {
        Exchange exchange =
                node.exchange(api -> api.get("/v1/workspaces/" + workspace + "/audit-events?limit=1", token.jwt()));
        recorder.add(exchange.as(Operation.CALL, withRight(token.subjects()), exchange.was(200)));
    }

    private Set<Subject> withRightIfIn(String scopes, Set<Subject> others) {
        return Set.of(scopes.split(" ", -1)).contains(OWNERS_SCOPE) ? withRight(others) : others;
    }

    private Set<Subject> withRight(Set<Subject> others) {
        return right == null ? others : IssuedToken.with(right, others);
    }
}
