package dev.keywright.persistence.integration;

import dev.keywright.application.integration.IntegrationUses;
import dev.keywright.application.token.LiveCredential;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.ShareId;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.SigningKeySchedule;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.persistence.apikey.LiveCredentials;
import dev.keywright.persistence.apikey.LiveKeys;
import dev.keywright.persistence.internal.Database;
import dev.keywright.persistence.internal.DigestArrays;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tokens that are had through integrations, in the tables {@code token_ledger}, {@code integration} and {@code integration_share}. */
public final class PostgresIntegrationUses implements IntegrationUses {

    /**
     * One statement decides, records, counts and notes. It holds the integration against who removes it, and locks the share: who ends the
     * share waits for the token, and then revokes it; or was first, and the share's row is read again as that one left it. The integration
     * comes before the share, as it does for who removes both.
     */
    private static final String RECORD =
            """
            with held as materialized (
                select id, workspace_id, client_id, last_used_at
                from integration
                where id = :integration
                for key share
            ), live as (
                select %s, s.id as secret_id, k.last_authenticated_at, s.last_used_at, held.last_used_at as integration_used_at,
                    held.workspace_id as source
                from held
                join api_key k on k.client_id = held.client_id
                %s
                where k.client_id = :key and %s and %s
            ), counted as (
                update integration_share sh
                set uses = case when sh.used_on >= (:now at time zone 'UTC')::date then sh.uses + 1 else 1 end,
                    used_on = greatest(sh.used_on, (:now at time zone 'UTC')::date),
                    last_used_at = :now
                from held, workspace d
                where sh.id = cast(:share as uuid) and sh.integration_id = held.id and sh.destination_workspace_id = :used_in
                    and d.id = sh.destination_workspace_id and d.deactivated_at is null
                    and exists (select 1 from live)
                    and sh.state = 'accepted' and (sh.expires_at is null or sh.expires_at > :now)
                    and (sh.uses_per_day is null or sh.used_on is null or sh.used_on < (:now at time zone 'UTC')::date
                        or sh.uses < sh.uses_per_day)
                returning sh.id
            ), permitted as (
                select *
                from live
                where (cast(:share as uuid) is null and source = :used_in) or exists (select 1 from counted)
            ), recorded as (
                insert into token_ledger (issued_at, token_id, client_id, secret_id, expires_at,
                    integration_id, share_id, used_in, used_by_type, used_by_id)
                select :issued_at, :token, client_id, secret_id, :expires_at,
                    :integration, cast(:share as uuid), :used_in, :used_by_type, cast(:used_by_id as uuid)
                from permitted
            ), noted_integration as (
                update integration
                set last_used_at = :now
                where id in (
                    select i.id
                    from integration i, permitted
                    where i.id = :integration
                        and (i.last_used_at is null or i.last_used_at <= :now - interval '10 seconds')
                    for no key update of i skip locked)
            ), noted_key as (
                update api_key
                set last_authenticated_at = :now
                where client_id in (
                    select k.client_id
                    from api_key k, permitted
                    where k.client_id = :key
                        and (k.last_authenticated_at is null or k.last_authenticated_at <= :now - interval '10 seconds')
                    for no key update of k skip locked)
            ), noted_secret as (
                update api_key_secret
                set last_used_at = :now
                where id in (
                    select s.id
                    from api_key_secret s, permitted
                    where s.id = permitted.secret_id
                        and (s.last_used_at is null or s.last_used_at <= :now - interval '10 seconds')
                    for no key update of s skip locked)
            )
            select 0 as question, client_id, type, name, workspace_id, platform, user_id, role, role_scopes,
                allowed_networks, token_rate, key_scopes, key_allowed_networks, secret_id
            from permitted
            """.formatted(LiveKeys.COLUMNS, LiveKeys.JOINS, DigestArrays.MATCHES, LiveKeys.ARE_LIVE);

    private final Database database;

    public PostgresIntegrationUses(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Usable> find(WorkspaceId using, IntegrationId integration) {
        return database.with(handle -> handle.createQuery("""
                        select i.id, i.workspace_id, i.name, i.client_id, i.secret_id, i.created_at,
                            i.created_by_type, i.created_by_id, i.created_by_name, i.wrapped_key, i.ciphertext,
                            sh.id as share_id, sh.integration_id as share_integration_id, case when sh.id is not null then i.workspace_id end as share_source_workspace_id,
                            sh.destination_workspace_id as share_destination_workspace_id, sh.state as share_state,
                            sh.awaiting as share_awaiting, sh.created_at as share_created_at, sh.created_by_type as share_created_by_type,
                            sh.created_by_id as share_created_by_id, sh.created_by_name as share_created_by_name,
                            sh.accepted_at as share_accepted_at, sh.expires_at as share_expires_at, sh.scopes as share_scopes,
                            sh.uses_per_day as share_uses_per_day
                        from integration i
                        left join integration_share sh on sh.integration_id = i.id and sh.destination_workspace_id = :using
                            and sh.state in ('pending', 'accepted') and sh.accepted_at is not null
                        where i.id = :integration and (i.workspace_id = :using or sh.id is not null)
                        """)
                .bind("integration", integration)
                .bind("using", using)
                .mapTo(UsableRow.class)
                .findOne()
                .map(UsableRow::toUsable));
    }

    @Override
    public Optional<LiveCredential> record(Use use) {
        return database.with(handle -> LiveCredentials.answers(
                        1,
                        DigestArrays.bindTo(handle.createQuery(RECORD), use.secret())
                                .bind("integration", use.integration())
                                .bind("share", use.share())
                                .bind("key", use.key())
                                .bind("used_in", use.usedIn())
                                .bind("used_by_type", use.usedBy().kind())
                                .bind("used_by_id", use.usedBy().id())
                                .bind("token", use.token())
                                .bind("issued_at", use.issuedAt())
                                .bind("expires_at", use.expiresAt())
                                .bind("now", use.now())))
                .get(0);
    }

    /** Those that may be good by any node's clock. */
    @Override
    public void revokeTokens(IntegrationId integration, @Nullable ShareId share, Instant now) {
        database.use(handle -> handle.createUpdate("""
                        update token_ledger
                        set revoked_at = :now
                        where integration_id = :integration and issued_at >= :since and revoked_at is null
                            and (cast(:share as uuid) is null or share_id = cast(:share as uuid))
                        """)
                .bind("integration", integration)
                .bind("share", share)
                .bind("since", now.minus(AccessToken.LIFETIME).minus(SigningKeySchedule.CLOCK_SKEW))
                .bind("now", now)
                .execute());
    }
}
