package dev.keywright.rest.problem;

import static java.util.Map.entry;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.idempotency.IdempotencyRefusal;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.integration.ShareRefusal;
import dev.keywright.domain.limit.LimitRefusal;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.role.RoleRefusal;
import dev.keywright.domain.session.SessionRefusal;
import dev.keywright.domain.token.TokenRefusal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which problem each refusal is answered as. What isn't in it is a fault of ours. */
final class ProblemTable {

    /** @param field the part of the request that is to blame, where the exception alone decides it */
    record Row(ProblemType type, @Nullable String field) {}

    private static final Map<Class<? extends Throwable>, Row> ROWS = Map.ofEntries(
            entry(AccessRefusal.OwnerRoleRequired.class, row(ProblemType.OWNER_ROLE_REQUIRED)),
            entry(AccessRefusal.InsufficientScope.class, row(ProblemType.INSUFFICIENT_SCOPE)),
            entry(AccessRefusal.WrongWorkspace.class, row(ProblemType.WRONG_WORKSPACE)),
            entry(AccessRefusal.NetworkNotAllowed.class, row(ProblemType.NETWORK_NOT_ALLOWED)),
            entry(AccessRefusal.UserRequired.class, row(ProblemType.USER_REQUIRED)),
            entry(AccessRefusal.SignInFailed.class, row(ProblemType.UNAUTHENTICATED)),
            entry(AccessRefusal.InvalidBearer.class, row(ProblemType.UNAUTHENTICATED)),
            entry(ApiKeyRefusal.NameTaken.class, row(ProblemType.NAME_TAKEN)),
            entry(ApiKeyRefusal.ApiKeyNotFound.class, row(ProblemType.NOT_FOUND)),
            entry(ApiKeyRefusal.KeyEnded.class, row(ProblemType.KEY_ENDED)),
            entry(ApiKeyRefusal.TooManySecrets.class, row(ProblemType.TOO_MANY_SECRETS)),
            entry(ApiKeyRefusal.LastSecret.class, row(ProblemType.LAST_SECRET)),
            entry(ApiKeyRefusal.SecretNotFound.class, row(ProblemType.NOT_FOUND)),
            entry(ApiKeyRefusal.NotYourKey.class, row(ProblemType.NOT_YOUR_KEY)),
            entry(ApiKeyRefusal.ExpiryOutOfRange.class, invalid("expires_at")),
            entry(IdempotencyRefusal.KeyReused.class, row(ProblemType.IDEMPOTENCY_KEY_REUSED)),
            entry(IdempotencyRefusal.RequestInProgress.class, row(ProblemType.REQUEST_IN_PROGRESS)),
            entry(LimitRefusal.TooManyFailures.class, row(ProblemType.RATE_LIMITED)),
            entry(LimitRefusal.TooManyRequests.class, row(ProblemType.RATE_LIMITED)),
            entry(ApiKeyRefusal.RoleNotAllowed.class, new Row(ProblemType.KEY_POLICY, "role")),
            entry(ApiKeyRefusal.TooManyKeys.class, row(ProblemType.LIMIT_REACHED)),
            entry(ApiKeyRefusal.ScopesBeyondRole.class, invalid("scopes")),
            entry(ApiKeyRefusal.NetworksNotAllowed.class, invalid("allowed_networks")),
            entry(ApiKeyRefusal.BeyondOwnRestrictions.class, row(ProblemType.RESTRICTED_KEY)),
            entry(ApiKeyRefusal.PolicyRoleUnknown.class, invalid("service_key_roles")),
            entry(SessionRefusal.SessionNotFound.class, row(ProblemType.NOT_FOUND)),
            entry(SessionRefusal.WrongPassword.class, invalid("current_password")),
            entry(IntegrationRefusal.NameTaken.class, row(ProblemType.NAME_TAKEN)),
            entry(IntegrationRefusal.IntegrationNotFound.class, row(ProblemType.NOT_FOUND)),
            entry(IntegrationRefusal.CredentialWrong.class, invalid("client_secret")),
            entry(IntegrationRefusal.CredentialOfAnotherWorkspace.class, invalid("client_id")),
            entry(IntegrationRefusal.CredentialOfAnotherKey.class, invalid("client_secret")),
            entry(IntegrationRefusal.CredentialDead.class, invalid("client_id")),
            entry(IntegrationRefusal.Unusable.class, row(ProblemType.INTEGRATION_UNUSABLE)),
            entry(IntegrationRefusal.UnusableHere.class, row(ProblemType.INTEGRATION_UNUSABLE)),
            entry(IntegrationRefusal.DailyUsesSpent.class, row(ProblemType.RATE_LIMITED)),
            entry(IntegrationRefusal.SharedFromElsewhere.class, row(ProblemType.INCOMING_INTEGRATION)),
            entry(ShareRefusal.SharedWithItself.class, invalid("destination_workspace_id")),
            entry(ShareRefusal.AlreadyShared.class, row(ProblemType.ALREADY_SHARED)),
            entry(ShareRefusal.ShareNotFound.class, row(ProblemType.NOT_FOUND)),
            entry(ShareRefusal.NotPending.class, row(ProblemType.SHARE_NOT_PENDING)),
            entry(ShareRefusal.WorkspaceDeactivated.class, row(ProblemType.WORKSPACE_DEACTIVATED)),
            entry(ShareRefusal.ExpiryPassed.class, invalid("expires_at")),
            entry(MemberRefusal.LastOwner.class, row(ProblemType.LAST_OWNER)),
            entry(MemberRefusal.MemberNotFound.class, row(ProblemType.NOT_FOUND)),
            entry(MemberRefusal.AlreadyMember.class, row(ProblemType.ALREADY_MEMBER)),
            entry(MemberRefusal.InvitationNotValid.class, invalid("token")),
            entry(MemberRefusal.PasswordMismatch.class, invalid("password")),
            entry(RoleRefusal.UnknownRole.class, invalid("role")),
            entry(RoleRefusal.RoleNotFound.class, row(ProblemType.NOT_FOUND)),
            entry(RoleRefusal.NameTaken.class, row(ProblemType.NAME_TAKEN)),
            entry(RoleRefusal.PresetFixed.class, row(ProblemType.PRESET_ROLE)),
            entry(RoleRefusal.UnknownScope.class, invalid("scopes")),
            entry(RoleRefusal.NoScope.class, invalid("scopes")),
            entry(RoleRefusal.RoleInUse.class, row(ProblemType.ROLE_IN_USE)),
            entry(RoleRefusal.TooManyRoles.class, row(ProblemType.LIMIT_REACHED)),
            entry(TokenRefusal.InvalidClient.class, row(ProblemType.UNAUTHENTICATED)),
            entry(TokenRefusal.InvalidScope.class, invalid("scope")),
            entry(TokenRefusal.NotYourToken.class, invalid("token")),
            entry(TokenRefusal.NetworkNotAllowed.class, row(ProblemType.NETWORK_NOT_ALLOWED)),
            entry(RequestRefusal.Invalid.class, row(ProblemType.INVALID_REQUEST)),
            entry(RequestRefusal.ContentTooLarge.class, new Row(ProblemType.CONTENT_TOO_LARGE, "body")),
            entry(RequestRefusal.UnsupportedContentType.class, row(ProblemType.UNSUPPORTED_MEDIA_TYPE)),
            entry(RequestRefusal.BearerMissing.class, row(ProblemType.UNAUTHENTICATED)),
            entry(RequestRefusal.BearerMalformed.class, row(ProblemType.INVALID_REQUEST)),
            entry(StorageUnavailable.class, row(ProblemType.UNAVAILABLE)));

    private ProblemTable() {}

    static Optional<Row> find(Class<? extends Throwable> failure) {
        return Optional.ofNullable(ROWS.get(failure));
    }

    private static Row row(ProblemType type) {
        return new Row(type, null);
    }

    private static Row invalid(String field) {
        return new Row(ProblemType.INVALID_REQUEST, field);
    }
}
