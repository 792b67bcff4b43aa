-- The roles that workspaces define for themselves. Members and keys refer to them by name, as they do to presets, which are no rows; so no
-- foreign key can say that a role in use stays. Whoever gives a role to somebody, and whoever changes or deletes one, locks the workspace.
create table workspace_role (
    workspace_id uuid not null constraint workspace_role_workspace_fkey references workspace,
    -- In lower case already.
    name         text not null,
    -- A space-delimited list (RFC 6749, section 3.3), sorted.
    scopes       text not null,
    constraint workspace_role_pkey primary key (workspace_id, name)
);
