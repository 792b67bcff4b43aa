package dev.keywright.application.apikey;

import static dev.keywright.application.Fixtures.anId;

import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.workspace.WorkspaceId;

/** Makes private keys to test with. */
public final class PrivateKeyBuilder extends ApiKeyBuilder<PrivateKeyBuilder> {
    private WorkspaceId workspace = new WorkspaceId(anId());
    private UserId user = new UserId(anId());

    public PrivateKeyBuilder of(Member member) {
        workspace = member.workspace();
        user = member.user().id();
        return this;
    }

    @Override
    protected PrivateKeyBuilder self() {
        return this;
    }

    @Override
    public PrivateKey build() {
        return new PrivateKey(
                clientId, workspace, user, name, description, createdBy, lifecycle(), secrets, lastAuthenticatedAt);
    }
}
