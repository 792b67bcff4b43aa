package dev.keywright.persistence.integration;

import dev.keywright.application.Cursor;
import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.application.integration.Integrations;
import dev.keywright.application.integration.ListedIntegration;
import dev.keywright.application.integration.SealedSecret;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.integration.Integration;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.persistence.internal.Conditions;
import dev.keywright.persistence.internal.Constraints;
import dev.keywright.persistence.internal.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/** Integrations in the table {@code integration}. */
public final class PostgresIntegrations implements Integrations {

    private final Database database;

    public PostgresIntegrations(Database database) {
        this.database = database;
    }

    @Override
    public void add(Integration integration, SealedSecret secret) {
        withFreeName(
                integration.name(),
                handle -> handle.createUpdate("""
                        insert into integration (id, workspace_id, name, client_id, secret_id, wrapped_key, ciphertext,
                            created_at, created_by_type, created_by_id, created_by_name)
                        values (:id, :workspace, :name, :client_id, :secret_id, :wrapped_key, :ciphertext,
                            :created_at, :created_by_type, :created_by_id, :created_by_name)
                        """)
                        .bind("id", integration.id())
                        .bind("workspace", integration.workspace())
                        .bind("name", integration.name())
                        .bind("client_id", integration.key())
                        .bind("secret_id", integration.secret())
                        .bind("wrapped_key", secret.wrappedKey())
                        .bind("ciphertext", secret.ciphertext())
                        .bind("created_at", integration.createdAt())
                        .bind("created_by_type", integration.createdBy().kind())
                        .bind("created_by_id", integration.createdBy().id())
                        .bind("created_by_name", integration.createdBy().name()));
    }

    private interface Statement {
        Update in(Handle handle);
    }

    private void withFreeName(Name name, Statement statement) {
        database.use(handle -> {
            try {
                statement.in(handle).execute();
            } catch (UnableToExecuteStatementException e) {
                throw Constraints.isViolated("integration_name_key", e) ? new IntegrationRefusal.NameTaken(name) : e;
            }
        });
    }

    @Override
    public Optional<ListedIntegration> find(WorkspaceId workspace, IntegrationId integration, Instant now) {
        return database
                .with(handle ->
                        IntegrationListing.select(workspace, only(integration), only(integration), now, 1, handle))
                .stream()
                .findFirst();
    }

    private static Conditions only(IntegrationId integration) {
        return new Conditions().and("i.id = :integration", "integration", integration);
    }

    @Override
    public Page<ListedIntegration> list(WorkspaceId workspace, Instant now, PageRequest page) {
        Conditions own = new Conditions().andAfter(page, "i.created_at", "i.id");
        Conditions incoming = new Conditions().andAfter(page, "sh.created_at", "i.id");
        List<ListedIntegration> found = database.with(
                handle -> IntegrationListing.select(workspace, own, incoming, now, Conditions.limit(page), handle));
        return Page.of(
                found,
                page,
                listed -> new Cursor(listed.createdAt(), listed.id().value()));
    }

    /** A lock that whoever uses the integration waits for, too. */
    @Override
    public Optional<Integration> lock(WorkspaceId workspace, IntegrationId integration) {
        return database.with(handle -> handle.createQuery("""
                        select id, workspace_id, name, client_id, secret_id, created_at,
                            created_by_type, created_by_id, created_by_name
                        from integration
                        where workspace_id = :workspace and id = :id
                        for update
                        """)
                .bind("workspace", workspace)
                .bind("id", integration)
                .mapTo(IntegrationRow.class)
                .findOne()
                .map(IntegrationRow::toIntegration));
    }

    @Override
    public void rename(Integration integration) {
        withFreeName(
                integration.name(),
                handle -> handle.createUpdate("""
                        update integration
                        set name = :name
                        where id = :id
                        """).bind("id", integration.id()).bind("name", integration.name()));
    }

    @Override
    public void replaceSecret(Integration integration, SealedSecret secret) {
        database.use(handle -> handle.createUpdate("""
                        update integration
                        set secret_id = :secret_id, wrapped_key = :wrapped_key, ciphertext = :ciphertext
                        where id = :id
                        """)
                .bind("id", integration.id())
                .bind("secret_id", integration.secret())
                .bind("wrapped_key", secret.wrappedKey())
                .bind("ciphertext", secret.ciphertext())
                .execute());
    }

    @Override
    public List<Holder> holding(ClientId key) {
        return database.with(handle -> handle.createQuery("""
                        select id, workspace_id, name, client_id, secret_id, created_at,
                            created_by_type, created_by_id, created_by_name, last_used_at
                        from integration
                        where client_id = :key
                        order by created_at desc, id desc
                        """)
                .bind("key", key)
                .mapTo(HolderRow.class)
                .map(HolderRow::toHolder)
                .list());
    }

    @Override
    public void remove(IntegrationId integration) {
        database.use(handle -> handle.createUpdate("""
                        delete from integration
                        where id = :id
                        """).bind("id", integration).execute());
    }
}
