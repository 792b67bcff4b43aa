package dev.keywright.bootstrap.e2e.history;

import dev.keywright.application.access.Caller;
import dev.keywright.application.token.ClientCredentials;
import dev.keywright.application.token.IntrospectToken;
import dev.keywright.application.token.IssueToken;
import dev.keywright.application.token.TokenUseCases;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The fault that the checker must find: whatever was right a moment ago is answered so again, and the database isn't asked. */
final class DecidingCache {

    private DecidingCache() {}

    static TokenUseCases inFrontOfIssuing(TokenUseCases real) {
        Memory<IssueToken.Result> memory = new Memory<>();
        return new TokenUseCases(
                command -> memory.recall(
                        textOf(command.credentials()) + command.scopes(),
                        () -> real.issueToken().issue(command)),
                real.introspectToken(),
                real.revokeToken(),
                real.authenticateBearer());
    }

    static TokenUseCases inFrontOfIntrospection(TokenUseCases real) {
        Memory<Optional<IntrospectToken.Result>> memory = new Memory<>();
        return new TokenUseCases(
                real.issueToken(),
                query -> memory.recall(
                        textOf(query.credentials()) + query.token(),
                        () -> real.introspectToken().introspect(query)),
                real.revokeToken(),
                real.authenticateBearer());
    }

    static TokenUseCases inFrontOfBearers(TokenUseCases real) {
        Memory<Caller> memory = new Memory<>();
        return new TokenUseCases(
                real.issueToken(),
                real.introspectToken(),
                real.revokeToken(),
                (bearer, from) ->
                        memory.recall(bearer, () -> real.authenticateBearer().authenticate(bearer, from)));
    }

    private static String textOf(ClientCredentials credentials) {
        return credentials.clientId() + credentials.secret().reveal();
    }

    /** Remembers answers, never failures. */
    private static final class Memory<T> {

        private static final Duration LIFE = Duration.ofSeconds(2);

        private final Map<String, Remembered<T>> answers = new ConcurrentHashMap<>();

        CompletionStage<T> recall(String question, Supplier<CompletionStage<T>> ask) {
            Remembered<T> remembered = answers.get(question);
            if (remembered != null && System.nanoTime() - remembered.since() < LIFE.toNanos()) {
                return CompletableFuture.completedFuture(remembered.answer());
            }
            return ask.get().thenApply(answer -> {
                answers.put(question, new Remembered<>(answer, System.nanoTime()));
                return answer;
            });
        }
    }

    private record Remembered<T>(T answer, long since) {}
}
