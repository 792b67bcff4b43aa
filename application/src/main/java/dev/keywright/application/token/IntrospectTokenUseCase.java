package dev.keywright.application.token;

import dev.keywright.application.Foundation;
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
        return authentication
                .authenticate(query.credentials())
                .thenCombine(
                        checks.check(query.token()),
                        (caller, found) -> found.filter(good -> mayAsk(caller.key(), good.key()))
                                .map(good -> new Result(good.token(), good.key(), checks.effectiveScopes(good))));
    }

    private boolean mayAsk(LiveKey caller, LiveKey about) {
        return caller.workspace().equals(about.workspace())
                || (caller.inPlatformWorkspace()
                        && foundation
                                .roles()
                                .get(caller.role(), caller.inPlatformWorkspace())
                                .holds(Scope.TOKEN_INTROSPECT));
    }
}
