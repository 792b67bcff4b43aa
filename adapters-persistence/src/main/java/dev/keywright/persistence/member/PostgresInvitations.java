package dev.keywright.persistence.member;

import dev.keywright.application.member.Invitations;
import dev.keywright.application.workspace.Workspaces;
import dev.keywright.domain.member.Invitation;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.persistence.internal.Database;
import dev.keywright.persistence.internal.DigestArrays;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mapstruct.factory.Mappers;

/** Invitations in the table {@code invitation}. */
public final class PostgresInvitations implements Invitations {

    private static final InvitationRowMapper ROWS = Mappers.getMapper(InvitationRowMapper.class);

    private final Database database;
    private final Workspaces workspaces;

    public PostgresInvitations(Database database, Workspaces workspaces) {
        this.database = database;
        this.workspaces = workspaces;
    }

    @Override
    public void add(Invitation invitation) {
        database.use(handle -> handle.createUpdate("""
                        insert into invitation (id, workspace_id, user_id, digest, pepper_version, created_at, expires_at)
                        values (:id, :workspace, :user, :digest, :pepper_version, :created_at, :expires_at)
                        """)
                .bind("id", invitation.id())
                .bind("workspace", invitation.workspace())
                .bind("user", invitation.user())
                .bind("digest", invitation.digest().bytes())
                .bind("pepper_version", invitation.digest().pepperVersion())
                .bind("created_at", invitation.createdAt())
                .bind("expires_at", invitation.expiresAt())
                .execute());
    }

    /**
     * Locks the workspace before it removes the invitation, as everyone does who removes one otherwise: in the other order, accepting an
     * invitation and withdrawing it could wait for each other for ever.
     */
    @Override
    public Optional<Invitation> take(List<SecretDigest> digests) {
        Optional<WorkspaceId> workspace = findWorkspace(digests);
        workspace.ifPresent(workspaces::lock);
        return workspace.flatMap(found -> remove(digests));
    }

    private Optional<WorkspaceId> findWorkspace(List<SecretDigest> digests) {
        return database.with(
                handle -> DigestArrays.bindTo(handle.createQuery("""
                        select workspace_id
                        from invitation
                        where %s
                        """.formatted(DigestArrays.MATCHES)), digests)
                        .mapTo(WorkspaceId.class)
                        .findOne());
    }

    private Optional<Invitation> remove(List<SecretDigest> digests) {
        return database.with(
                handle -> DigestArrays.bindTo(handle.createQuery("""
                        delete from invitation
                        where %s
                        returning id, workspace_id, user_id, digest as bytes, pepper_version, created_at, expires_at
                        """.formatted(DigestArrays.MATCHES)), digests)
                        .mapTo(InvitationRow.class)
                        .findOne()
                        .map(ROWS::toInvitation));
    }

    @Override
    public void withdraw(WorkspaceId workspace, UserId user) {
        database.use(handle -> handle.createUpdate("""
                        delete from invitation
                        where workspace_id = :workspace and user_id = :user
                        """)
                .bind("workspace", workspace)
                .bind("user", user)
                .execute());
    }

    @Override
    public int removeExpired(Instant now, int most) {
        return database.with(handle ->
                handle.createUpdate("""
                        delete from invitation
                        where id = any (array(
                            select id from invitation
                            where expires_at <= :now
                            order by expires_at
                            limit :most
                            for update skip locked
                        ))
                        """).bind("now", now).bind("most", most).execute());
    }
}
