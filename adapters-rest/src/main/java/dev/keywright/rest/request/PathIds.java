package dev.keywright.rest.request;

import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.integration.ShareId;
import dev.keywright.domain.integration.ShareRefusal;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.RoleRefusal;
import dev.keywright.domain.session.SessionId;
import dev.keywright.domain.session.SessionRefusal;
import dev.keywright.domain.workspace.WorkspaceId;

/** The ids in a path. One that can't be an id is answered as one that isn't there. */
public final class PathIds {

    private PathIds() {}

    /** @throws AccessRefusal.WrongWorkspace if the text is no id */
    public static WorkspaceId workspace(String text) {
        return Values.findUuid(text).map(WorkspaceId::new).orElseThrow(AccessRefusal.WrongWorkspace::new);
    }

    /** @throws ApiKeyRefusal.ApiKeyNotFound if the text is no id */
    public static ClientId apiKey(String text) {
        return Values.findUuid(text).map(ClientId::new).orElseThrow(ApiKeyRefusal.ApiKeyNotFound::new);
    }

    /** @throws ApiKeyRefusal.SecretNotFound if the text is no id */
    public static SecretId secret(String text) {
        return Values.findUuid(text).map(SecretId::new).orElseThrow(ApiKeyRefusal.SecretNotFound::new);
    }

    /** @throws SessionRefusal.SessionNotFound if the text is no id */
    public static SessionId session(String text) {
        return Values.findUuid(text).map(SessionId::new).orElseThrow(SessionRefusal.SessionNotFound::new);
    }

    /** @throws IntegrationRefusal.IntegrationNotFound if the text is no id */
    public static IntegrationId integration(String text) {
        return Values.findUuid(text).map(IntegrationId::new).orElseThrow(IntegrationRefusal.IntegrationNotFound::new);
    }

    /** @throws ShareRefusal.ShareNotFound if the text is no id */
    public static ShareId share(String text) {
        return Values.findUuid(text).map(ShareId::new).orElseThrow(ShareRefusal.ShareNotFound::new);
    }

    /** @throws MemberRefusal.MemberNotFound if the text is no id */
    public static UserId member(String text) {
        return Values.findUuid(text).map(UserId::new).orElseThrow(MemberRefusal.MemberNotFound::new);
    }

    /** @throws RoleRefusal.RoleNotFound if the text is no role's name */
    public static RoleName role(String text) {
        try {
            return new RoleName(text);
        } catch (IllegalArgumentException notAName) {
            throw new RoleRefusal.RoleNotFound();
        }
    }
}
