package dev.keywright.application.token;

import dev.keywright.application.Foundation;
import dev.keywright.application.token.TokenChecks.GoodToken;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.role.Scope;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

final class IntrospectTokenUseCase implements IntrospectToken {

    private final Foundation foundation;
    private final ClientAuthentication authentication;
    private final TokenChecks checks;

    IntrospectTokenUseCase(Foundation foundation, ClientAuthentication authentication, TokenChecks checks) {
        this.foundation = foundation;
        this.authentication = authentication;
        this.checks = checks;
    }

    /** Both questions are asked at the same time: neither needs the other's answer, and the caller waits for the slower one only. */
    @Override
    public CompletionStage<Optional<Result>> introspect(Query query) {
        CompletionStage<LiveCredential> authenticated = authentication.authenticate(query.credentials());
        CompletionStage<Optional<GoodToken>> checked = checks.check(query.token());
        return Cancellation.passedOn(authenticated.thenCombine(checked, this::result), authenticated, checked);
    }

    private Optional<Result> result(LiveCredential caller, Optional<GoodToken> found) {
        return found.filter(good -> mayAsk(caller.key(), good.key()))
                .map(good -> new Result(good.token(), good.key(), checks.effectiveScopes(good)));
    }

    private boolean mayAsk(LiveKey caller, LiveKey about) {
        return caller.workspace().equals(about.workspace())
                || (caller.inPlatformWorkspace()
                        && caller.scopes(foundation.roles()).contains(Scope.TOKEN_INTROSPECT));
    }
}
