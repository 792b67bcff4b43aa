-- What a workspace demands of its keys. Null demands nothing.
alter table workspace
    add column key_max_lifetime_days integer constraint workspace_key_max_lifetime_check check (key_max_lifetime_days > 0),
    add column key_expiry_required   boolean not null default false,
    add column key_service_roles     text[],
    add column key_max_live          integer constraint workspace_key_max_live_check check (key_max_live >= 0);
