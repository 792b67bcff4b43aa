package dev.keywright.domain.audit;

import java.util.Arrays;
import java.util.Optional;

/** What was done or tried, written {@code <noun>.<past participle>}. */
public enum AuditAction {
    API_KEY_CREATED("api_key.created"),
    API_KEY_DESCRIBED("api_key.described"),
    API_KEY_DISABLED("api_key.disabled"),
    API_KEY_ENABLED("api_key.enabled"),
    API_KEY_RESTRICTED("api_key.restricted"),
    API_KEY_REVOKED("api_key.revoked"),
    API_KEY_ROTATED("api_key.rotated"),
    API_KEY_ROTATION_FINISHED("api_key.rotation_finished"),
    API_KEY_SECRET_ENDED("api_key.secret_ended"),
    API_KEY_SECRET_LEAKED("api_key.secret_leaked"),
    INTEGRATION_CREATED("integration.created"),
    INTEGRATION_RENAMED("integration.renamed"),
    INTEGRATION_SECRET_REPLACED("integration.secret_replaced"),
    INTEGRATION_DELETED("integration.deleted"),
    INTEGRATION_USED("integration.used"),
    INVITATION_ACCEPTED("invitation.accepted"),
    INVITATION_LEAKED("invitation.leaked"),
    KEY_POLICY_CHANGED("key_policy.changed"),
    MASTER_KEY_ROTATED("master_key.rotated"),
    MEMBER_INVITED("member.invited"),
    MEMBER_ROLE_CHANGED("member.role_changed"),
    MEMBER_DISABLED("member.disabled"),
    MEMBER_ENABLED("member.enabled"),
    MEMBER_REMOVED("member.removed"),
    ROLE_CREATED("role.created"),
    ROLE_CHANGED("role.changed"),
    ROLE_DELETED("role.deleted"),
    PASSWORD_CHANGED("password.changed"),
    SHARE_CREATED("share.created"),
    SHARE_ACCEPTED("share.accepted"),
    SHARE_DECLINED("share.declined"),
    SHARE_CONFIRMED("share.confirmed"),
    SHARE_INTERRUPTED("share.interrupted"),
    SHARE_ENDED("share.ended"),
    SESSION_CREATED("session.created"),
    SESSION_ENDED("session.ended"),
    SESSION_LEAKED("session.leaked"),
    SIGNING_KEY_ROTATED("signing_key.rotated"),
    /** Only as refused: the tokens themselves are in the ledger. */
    TOKEN_ISSUED("token.issued"),
    TOKEN_REVOKED("token.revoked"),
    WORKSPACE_CREATED("workspace.created"),
    WORKSPACE_RENAMED("workspace.renamed"),
    WORKSPACE_DEACTIVATED("workspace.deactivated"),
    WORKSPACE_REACTIVATED("workspace.reactivated");

    private final String text;

    AuditAction(String text) {
        this.text = text;
    }

    /** The action that is written so, if there is one. */
    public static Optional<AuditAction> parse(String text) {
        return Arrays.stream(values())
                .filter(action -> action.text.equals(text))
                .findFirst();
    }

    /** As it is stored and shown: {@code api_key.created}. */
    public String text() {
        return text;
    }
}
