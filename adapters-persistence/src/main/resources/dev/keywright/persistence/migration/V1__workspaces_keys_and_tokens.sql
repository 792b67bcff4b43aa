-- Ids are UUIDs of version 7, made by the application. Times are in whole microseconds, and most of them come from the application.
-- Words of a fixed set are kept in lower case. Roles are kept by name, since presets and their scopes are configuration.

create table app_user (
    id            uuid        constraint app_user_pkey primary key,
    -- In lower case already: the application never makes another form of it.
    email         text        not null constraint app_user_email_key unique,
    display_name  text,
    -- Null until the person accepts an invitation.
    password_hash text,
    created_at    timestamptz not null
);

create table workspace (
    id             uuid        constraint workspace_pkey primary key,
    name           text        not null,
    platform       boolean     not null,
    created_at     timestamptz not null,
    deactivated_at timestamptz
);

-- A deployment has one platform workspace.
create unique index workspace_platform_key on workspace (platform) where platform;

create table membership (
    workspace_id uuid        not null constraint membership_workspace_fkey references workspace,
    user_id      uuid        not null constraint membership_user_fkey references app_user,
    role         text        not null,
    status       text        not null constraint membership_status_check check (status in ('invited', 'active', 'disabled')),
    created_at   timestamptz not null,
    joined_at    timestamptz,
    constraint membership_pkey primary key (workspace_id, user_id)
);

create index membership_newest on membership (workspace_id, created_at desc, user_id desc);
create index membership_of_user on membership (user_id, created_at desc, workspace_id desc);

create table invitation (
    id             uuid        constraint invitation_pkey primary key,
    workspace_id   uuid        not null,
    user_id        uuid        not null,
    digest         bytea       not null,
    pepper_version integer     not null,
    created_at     timestamptz not null,
    expires_at     timestamptz not null,
    constraint invitation_digest_key unique (digest, pepper_version),
    -- Removing a member withdraws the invitations.
    constraint invitation_membership_fkey foreign key (workspace_id, user_id) references membership on delete cascade
);

create index invitation_of_member on invitation (workspace_id, user_id);

create table session (
    id             uuid        constraint session_pkey primary key,
    user_id        uuid        not null constraint session_user_fkey references app_user,
    digest         bytea       not null,
    pepper_version integer     not null,
    created_at     timestamptz not null,
    expires_at     timestamptz not null,
    constraint session_digest_key unique (digest, pepper_version)
);

create index session_of_user on session (user_id);
create index session_expiry on session (expires_at);

-- A row changes whenever its key gets a token, at most once in 10 seconds. None of the columns that change then is indexed, and the pages
-- have room for the new version, so that no index is touched.
create table api_key (
    client_id             uuid        constraint api_key_pkey primary key,
    workspace_id          uuid        not null constraint api_key_workspace_fkey references workspace,
    type                  text        not null,
    -- Whose private key it is. No reference to the membership: a key outlives it, revoked.
    user_id               uuid        constraint api_key_user_fkey references app_user,
    -- A service key's own. A private key has the role that its member has now.
    role                  text,
    name                  text        not null,
    -- The name in lower case, made by the application, so that searching doesn't depend on the database's locale.
    name_folded           text        not null,
    -- Whether the key still holds its name. It does until it is revoked, or until it has expired and another key wants the name: whether a
    -- key has expired depends on the time of day, which no index can.
    name_reserved         boolean     not null,
    description           text        not null,
    created_at            timestamptz not null,
    created_by_type       text        not null constraint api_key_created_by_type_check check (created_by_type in ('user', 'api_key', 'system')),
    created_by_id         uuid,
    created_by_name       text        not null,
    expires_at            timestamptz,
    disabled_at           timestamptz,
    revoked_at            timestamptz,
    last_authenticated_at timestamptz,
    constraint api_key_type_check check (
        (type = 'private' and user_id is not null and role is null) or (type = 'service' and user_id is null and role is not null)
    ),
    constraint api_key_name_reserved_check check (revoked_at is null or not name_reserved)
) with (fillfactor = 80);

create unique index api_key_service_name_key on api_key (workspace_id, name) where name_reserved and type = 'service';
create unique index api_key_private_name_key on api_key (workspace_id, user_id, name) where name_reserved and type = 'private';
create index api_key_newest on api_key (workspace_id, created_at desc, client_id desc);
create index api_key_of_user on api_key (workspace_id, user_id, created_at desc, client_id desc) where type = 'private';

create table api_key_secret (
    id             uuid        constraint api_key_secret_pkey primary key,
    client_id      uuid        not null constraint api_key_secret_key_fkey references api_key,
    digest         bytea       not null,
    pepper_version integer     not null,
    hint           text        not null,
    created_at     timestamptz not null,
    expires_at     timestamptz,
    last_used_at   timestamptz,
    -- The digest is of the secret alone, so that a leaked secret can be traced to its key.
    constraint api_key_secret_digest_key unique (digest, pepper_version)
) with (fillfactor = 80);

create index api_key_secret_of_key on api_key_secret (client_id);

-- Every access token that was issued. Partitioned by time so that old tokens are dropped with their partition. The default partition takes
-- whatever no other does: no token is ever refused for want of a partition. No foreign keys: each would lock a row of api_key per token, and
-- the statement that inserts reads the key anyhow.
create table token_ledger (
    issued_at  timestamptz not null,
    token_id   uuid        not null,
    client_id  uuid        not null,
    secret_id  uuid        not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    constraint token_ledger_pkey primary key (issued_at, token_id)
) partition by range (issued_at);

create table token_ledger_default partition of token_ledger default;

-- Who did what. References nothing, since it outlives what it tells of, and since a reference to workspace would make the recording of an
-- event wait for whoever has locked the workspace. Actions and kinds of target are added with every release, so they aren't checked here.
create table audit_event (
    id              uuid        constraint audit_event_pkey primary key,
    occurred_at     timestamptz not null,
    -- Null for what concerns the whole deployment.
    workspace_id    uuid,
    actor_type      text        not null,
    actor_id        uuid,
    actor_name      text        not null,
    actor_secret_id uuid,
    action          text        not null,
    target_type     text        not null,
    target_id       text,
    target_name     text,
    outcome         text        not null constraint audit_event_outcome_check check (outcome in ('done', 'refused')),
    reason          text,
    -- As text: whatever a proxy says the address is, the event must be recorded.
    source_ip       text,
    request_id      text,
    before          jsonb       not null,
    after           jsonb       not null
);

create index audit_event_newest on audit_event (workspace_id, occurred_at desc, id desc);
create index audit_event_by_actor on audit_event (workspace_id, actor_id, occurred_at desc, id desc);
create index audit_event_by_action on audit_event (workspace_id, action, occurred_at desc, id desc);
create index audit_event_by_target on audit_event (workspace_id, target_id, occurred_at desc, id desc);

-- Even the application's own user can't change what was recorded, short of changing the schema.
create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit events are never changed or removed' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_event_append_only
    before update or delete or truncate on audit_event
    for each statement execute function refuse_audit_change();

create table signing_key (
    -- The key ID: kid (RFC 7517, section 4.5).
    id                  text        constraint signing_key_pkey primary key,
    algorithm           text        not null constraint signing_key_algorithm_check check (algorithm in ('es256', 'rs256')),
    public_jwk          text        not null,
    -- Encrypted under the master key.
    wrapped_private_key bytea       not null,
    created_at          timestamptz not null,
    activates_at        timestamptz not null
);

create table pepper (
    version    integer     constraint pepper_pkey primary key constraint pepper_version_check check (version >= 1),
    -- Encrypted under the master key.
    wrapped    bytea       not null,
    created_at timestamptz not null default current_timestamp
);
