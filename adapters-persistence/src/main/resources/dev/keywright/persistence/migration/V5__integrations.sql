-- Integrations: credentials that steps use without seeing the secret, and the shares by which other workspaces use them.

create table integration (
    id              uuid        constraint integration_pkey primary key,
    workspace_id    uuid        not null constraint integration_workspace_fkey references workspace,
    name            text        not null,
    client_id       uuid        not null constraint integration_key_fkey references api_key,
    -- Which of the key's secrets it holds. No reference: a secret that has ended may be removed.
    secret_id       uuid        not null,
    -- The secret is encrypted under a key of its own, and that key under the master key: when the master key changes, only this does.
    wrapped_key     bytea       not null,
    ciphertext      bytea       not null,
    created_at      timestamptz not null,
    created_by_type text        not null constraint integration_created_by_type_check check (created_by_type in ('user', 'api_key', 'system')),
    created_by_id   uuid,
    created_by_name text        not null,
    -- Noted at most once in 10 seconds.
    last_used_at    timestamptz,
    constraint integration_name_key unique (workspace_id, name)
) with (fillfactor = 80);

create index integration_newest on integration (workspace_id, created_at desc, id desc);
create index integration_of_key on integration (client_id);

-- A row changes whenever a token is had by it: whoever ends the share waits for that, and whoever asks for a token then waits for the end.
create table integration_share (
    id                       uuid        constraint integration_share_pkey primary key,
    integration_id           uuid        not null constraint integration_share_integration_fkey references integration on delete cascade,
    -- No reference: whether there is such a workspace isn't told to the source before that one answers.
    destination_workspace_id uuid        not null,
    state                    text        not null constraint integration_share_state_check check (state in ('pending', 'accepted', 'declined', 'ended')),
    -- Whose answer is missing: the destination's, or, once the use was interrupted, the source's.
    awaiting                 text        constraint integration_share_awaiting_check check (awaiting in ('destination', 'source')),
    created_at               timestamptz not null,
    created_by_type          text        not null constraint integration_share_created_by_type_check check (created_by_type in ('user', 'api_key', 'system')),
    created_by_id            uuid,
    created_by_name          text        not null,
    accepted_at              timestamptz,
    expires_at               timestamptz,
    -- A list of scopes (RFC 6749, section 3.3), or null for all that the key's role holds.
    scopes                   text,
    uses_per_day             integer     constraint integration_share_uses_per_day_check check (uses_per_day > 0),
    -- How many uses there were on that day of UTC.
    used_on                  date,
    uses                     integer     not null default 0,
    last_used_at             timestamptz,
    constraint integration_share_pending_check check ((state = 'pending') = (awaiting is not null))
) with (fillfactor = 80);

create unique index integration_share_open_key on integration_share (integration_id, destination_workspace_id)
    where state in ('pending', 'accepted');
create index integration_share_newest on integration_share (integration_id, created_at desc, id desc);
create index integration_share_by_destination on integration_share (destination_workspace_id, created_at desc, id desc);

-- Through which integration a token was had, by which share, and by whom; all null for one that its key's own client asked for.
alter table token_ledger
    add column integration_id uuid,
    add column share_id       uuid,
    add column used_in        uuid,
    add column used_by_type   text,
    add column used_by_id     uuid;

create index token_ledger_of_integration on token_ledger (integration_id, issued_at) where integration_id is not null;
