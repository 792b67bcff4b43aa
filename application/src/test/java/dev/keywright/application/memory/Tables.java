package dev.keywright.application.memory;

import dev.keywright.application.access.ActiveMember;
import dev.keywright.application.integration.SealedSecret;
import dev.keywright.application.token.LiveCredential;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.apikey.OpenRotation;
import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.idempotency.GivenAnswer;
import dev.keywright.domain.idempotency.RequestDigest;
import dev.keywright.domain.integration.Integration;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.Share;
import dev.keywright.domain.integration.ShareId;
import dev.keywright.domain.member.Invitation;
import dev.keywright.domain.member.InvitationId;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.PasswordHash;
import dev.keywright.domain.member.User;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.session.Session;
import dev.keywright.domain.session.SessionId;
import dev.keywright.domain.token.KeyId;
import dev.keywright.domain.token.SigningKey;
import dev.keywright.domain.token.TokenId;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is stored. A copy shares nothing that can change with its original. */
final class Tables {
    final Map<WorkspaceId, Workspace> workspaces = new HashMap<>();
    final Map<UserId, User> users = new HashMap<>();
    final Map<UserId, PasswordHash> passwords = new HashMap<>();
    final Map<MembershipId, Member> members = new HashMap<>();
    final Map<RoleId, CustomRole> customRoles = new HashMap<>();
    final Map<InvitationId, Invitation> invitations = new HashMap<>();
    final Map<SessionId, Session> sessions = new HashMap<>();
    final Map<ClientId, KeyRestrictions> restrictions = new HashMap<>();
    final Map<WorkspaceId, KeyPolicy> keyPolicies = new HashMap<>();
    final Map<ClientId, ApiKey> apiKeys = new HashMap<>();
    final Map<ClientId, OpenRotation> rotations = new HashMap<>();
    final Map<TokenId, GoodToken> goodTokens = new HashMap<>();
    final List<GoodToken> issuedTokens = new ArrayList<>();
    final Map<UsageSlot, Long> usage = new HashMap<>();

    @Nullable
    Instant usageCountedTo;

    final Set<LocalDate> ledgerDays = new HashSet<>();
    final Map<KeyId, SigningKey> signingKeys = new HashMap<>();
    final Map<IntegrationId, StoredIntegration> integrations = new HashMap<>();
    final Map<ShareId, StoredShare> shares = new HashMap<>();
    final List<AuditEvent> auditEvents = new ArrayList<>();
    final Map<RequestDigest, GivenAnswer> givenAnswers = new HashMap<>();

    /** What identifies a membership. */
    record MembershipId(WorkspaceId workspace, UserId user) {
        static MembershipId of(Member member) {
            return new MembershipId(member.workspace(), member.user().id());
        }
    }

    /** What identifies a custom role. */
    record RoleId(WorkspaceId workspace, RoleName name) {}

    /** A token that was issued and not revoked. */
    record GoodToken(
            TokenId token,
            Instant issuedAt,
            ClientId key,
            SecretId secret,
            @Nullable IntegrationId integration,
            @Nullable ShareId share) {}

    record StoredIntegration(
            Integration integration,
            SealedSecret secret,
            @Nullable Instant lastUsedAt) {}

    record StoredShare(
            Share share,
            @Nullable LocalDate usedOn,
            int uses,
            @Nullable Instant lastUsedAt) {}

    /** An hour of a key's use. */
    record UsageSlot(ClientId key, Instant hour) {}

    Tables() {}

    Tables(Tables original) {
        workspaces.putAll(original.workspaces);
        users.putAll(original.users);
        passwords.putAll(original.passwords);
        members.putAll(original.members);
        customRoles.putAll(original.customRoles);
        invitations.putAll(original.invitations);
        sessions.putAll(original.sessions);
        restrictions.putAll(original.restrictions);
        keyPolicies.putAll(original.keyPolicies);
        apiKeys.putAll(original.apiKeys);
        rotations.putAll(original.rotations);
        goodTokens.putAll(original.goodTokens);
        issuedTokens.addAll(original.issuedTokens);
        usage.putAll(original.usage);
        usageCountedTo = original.usageCountedTo;
        ledgerDays.addAll(original.ledgerDays);
        signingKeys.putAll(original.signingKeys);
        integrations.putAll(original.integrations);
        shares.putAll(original.shares);
        auditEvents.addAll(original.auditEvents);
        givenAnswers.putAll(original.givenAnswers);
    }

    Optional<Workspace> platform() {
        return workspaces.values().stream().filter(Workspace::platform).findFirst();
    }

    KeyRestrictions restrictionsOf(ApiKey key) {
        return restrictions.getOrDefault(key.clientId(), KeyRestrictions.NONE);
    }

    KeyPolicy policyOf(WorkspaceId workspace) {
        return keyPolicies.getOrDefault(workspace, KeyPolicy.NONE);
    }

    /** The membership, with the user as the user is now. */
    Optional<Member> member(WorkspaceId workspace, UserId user) {
        return Optional.ofNullable(members.get(new MembershipId(workspace, user)))
                .map(this::withUserOfNow);
    }

    Stream<Member> allMembers() {
        return members.values().stream().map(this::withUserOfNow);
    }

    private Member withUserOfNow(Member member) {
        User user = users.getOrDefault(member.user().id(), member.user());
        return new Member(
                member.workspace(), user, member.role(), member.status(), member.createdAt(), member.joinedAt());
    }

    /** The role that the key has now, or null if its member is gone. */
    @Nullable
    RoleName roleOf(ApiKey key) {
        if (key instanceof ServiceKey serviceKey) {
            return serviceKey.role();
        }
        PrivateKey privateKey = (PrivateKey) key;
        return member(key.workspace(), privateKey.user()).map(Member::role).orElse(null);
    }

    /** The key and which of its secrets it is, if one of the digests is of one and both are live. */
    Optional<LiveCredential> liveKey(ClientId id, List<SecretDigest> digests, Instant now) {
        return Optional.ofNullable(apiKeys.get(id)).stream()
                .flatMap(key -> key.secrets().stream())
                .filter(secret -> digests.stream().anyMatch(secret.digest()::matches))
                .findFirst()
                .flatMap(secret -> liveKey(id, secret.id(), now).map(key -> new LiveCredential(key, secret.id())));
    }

    Optional<LiveKey> liveKey(ClientId id, SecretId secret, Instant now) {
        return Optional.ofNullable(apiKeys.get(id))
                .filter(key -> key.status(now) == KeyStatus.ACTIVE && hasGoodSecret(key, secret, now))
                .flatMap(this::withActiveWorkspaceAndMember);
    }

    private static boolean hasGoodSecret(ApiKey key, SecretId id, Instant now) {
        return key.liveSecrets(now).stream().anyMatch(secret -> secret.id().equals(id));
    }

    private Optional<LiveKey> withActiveWorkspaceAndMember(ApiKey key) {
        Workspace workspace = workspaces.get(key.workspace());
        if (workspace == null || !workspace.isActive()) {
            return Optional.empty();
        }
        if (key instanceof PrivateKey privateKey) {
            return member(key.workspace(), privateKey.user())
                    .filter(Member::isActive)
                    .map(member -> live(key, workspace, privateKey.user(), member.role()));
        }
        return Optional.of(live(key, workspace, null, ((ServiceKey) key).role()));
    }

    Optional<ActiveMember> activeMember(WorkspaceId workspace, UserId user) {
        return member(workspace, user)
                .filter(Member::isActive)
                .map(member -> activeMember(member, Objects.requireNonNull(workspaces.get(workspace))));
    }

    private ActiveMember activeMember(Member member, Workspace workspace) {
        return new ActiveMember(member, workspace.platform(), scopesOf(workspace, member.role()));
    }

    private LiveKey live(ApiKey key, Workspace workspace, @Nullable UserId user, RoleName role) {
        return new LiveKey(
                key.clientId(),
                key.type(),
                key.name(),
                workspace.id(),
                workspace.platform(),
                user,
                role,
                scopesOf(workspace, role),
                restrictionsOf(key),
                policyOf(workspace.id()).allowedNetworks());
    }

    private @Nullable SortedSet<Scope> scopesOf(Workspace workspace, RoleName role) {
        CustomRole custom = customRoles.get(new RoleId(workspace.id(), role));
        return custom == null ? null : custom.scopes();
    }
}
