package dev.keywright.application.token;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.session.Sessions;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.session.Session;
import dev.keywright.domain.session.SessionId;
import dev.keywright.domain.token.TokenId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** A storage that answers no question of the token path between {@link #hang} and {@link #answer}. */
final class HangingStorage {
    private final List<Question<?>> unanswered = new ArrayList<>();
    private boolean hanging;

    private record Question<T>(CompletableFuture<T> answer, Supplier<CompletionStage<T>> question) {

        void ask() {
            question.get().thenAccept(answer::complete);
        }
    }

    void hang() {
        hanging = true;
    }

    /** Answers what was asked meanwhile, unless it was given up. */
    void answer() {
        hanging = false;
        unanswered.stream().filter(question -> !question.answer().isDone()).forEach(Question::ask);
    }

    /** Of what was asked since it hangs, what is still waited for and what was given up. */
    List<? extends CompletableFuture<?>> asked() {
        return unanswered.stream().map(Question::answer).toList();
    }

    private <T> CompletionStage<T> ask(Supplier<CompletionStage<T>> question) {
        if (!hanging) {
            return question.get();
        }
        Question<T> waiting = new Question<>(new CompletableFuture<>(), question);
        unanswered.add(waiting);
        return waiting.answer();
    }

    Storage around(Storage storage) {
        return new Storage(
                storage.transactions(),
                storage.standings(),
                storage.workspaces(),
                storage.users(),
                storage.members(),
                storage.customRoles(),
                storage.invitations(),
                sessions(storage.sessions()),
                storage.apiKeys(),
                storage.keyPolicies(),
                storage.keyRotations(),
                storage.keyUsage(),
                (key, secret, now) -> ask(() -> storage.keyCredentials().findLive(key, secret, now)),
                ledger(storage.tokenLedger()),
                storage.ledgerPartitions(),
                storage.signingKeys(),
                storage.auditTrail(),
                storage.givenAnswers(),
                storage.integrations());
    }

    private TokenLedger ledger(TokenLedger ledger) {
        return new TokenLedger() {
            @Override
            public CompletionStage<Optional<LiveCredential>> record(Issuance issuance) {
                return ask(() -> ledger.record(issuance));
            }

            @Override
            public Optional<LiveKey> expected(Issuance issuance) {
                return ledger.expected(issuance);
            }

            @Override
            public CompletionStage<Optional<LiveCredential>> find(TokenId token, Instant issuedAt, Instant now) {
                return ask(() -> ledger.find(token, issuedAt, now));
            }

            @Override
            public boolean revoke(TokenId token, Instant issuedAt, Instant now) {
                return ledger.revoke(token, issuedAt, now);
            }
        };
    }

    private Sessions sessions(Sessions sessions) {
        return new Sessions() {
            @Override
            public CompletionStage<Optional<Session>> find(List<SecretDigest> digests) {
                return ask(() -> sessions.find(digests));
            }

            @Override
            public void add(Session session) {
                sessions.add(session);
            }

            @Override
            public List<Session> listOf(UserId user, Instant now) {
                return sessions.listOf(user, now);
            }

            @Override
            public void end(SessionId session) {
                sessions.end(session);
            }

            @Override
            public int removeExpired(Instant now, int most) {
                return sessions.removeExpired(now, most);
            }

            @Override
            public void endAllOf(UserId user) {
                sessions.endAllOf(user);
            }
        };
    }
}
