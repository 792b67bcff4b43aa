package dev.keywright.application.token;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Caller;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.application.session.Sessions;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.network.IpAddress;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.domain.session.Session;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

final class AuthenticateBearerUseCase implements AuthenticateBearer {

    private final Foundation foundation;
    private final SecretDigester digester;
    private final Sessions sessions;
    private final TokenChecks checks;

    AuthenticateBearerUseCase(Foundation foundation, SecretDigester digester, Sessions sessions, TokenChecks checks) {
        this.foundation = foundation;
        this.digester = digester;
        this.sessions = sessions;
        this.checks = checks;
    }

    @Override
    public CompletionStage<Caller> authenticate(String bearer, @Nullable IpAddress from) {
        Optional<Secret> sessionToken = Secret.parse(bearer).filter(secret -> secret.prefix() == SecretPrefix.SESSION);
        return sessionToken.isPresent() ? bySession(sessionToken.get()) : byAccessToken(bearer, from);
    }

    private CompletionStage<Caller> bySession(Secret token) {
        CompletionStage<Optional<Session>> asked = sessions.find(digester.candidates(token));
        return Cancellation.passedOn(
                asked.thenApply(found -> found.filter(session -> !session.isExpired(foundation.now()))
                        .map(session -> new Caller.SignedIn(session.user(), session.id()))
                        .orElseThrow(AccessRefusal.InvalidBearer::new)),
                asked);
    }

    private CompletionStage<Caller> byAccessToken(String jwt, @Nullable IpAddress from) {
        CompletionStage<Optional<TokenChecks.GoodToken>> checked = checks.check(jwt);
        return Cancellation.passedOn(
                checked.thenApply(found -> callerOf(found.orElseThrow(AccessRefusal.InvalidBearer::new), from)),
                checked);
    }

    private static Caller callerOf(TokenChecks.GoodToken good, @Nullable IpAddress from) {
        LiveKey key = good.key();
        if (!key.mayBeUsedFrom(from)) {
            throw new AccessRefusal.NetworkNotAllowed();
        }
        return new Caller.Key(
                key.clientId(),
                key.name(),
                good.holder().secret(),
                key.workspace(),
                key.user(),
                good.token().scopes());
    }
}
