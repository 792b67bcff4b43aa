-- When a secret was ended before its time. Kept apart from expires_at, which each node compares with its own clock: what was ended is refused
-- at once, however far the clocks are apart.
alter table api_key_secret add column ended_at timestamptz;

-- Rotations that finish by themselves: the old secret ends when it hasn't been used for a while after the new one was first used. A row is
-- removed when its rotation is over.
create table key_rotation (
    client_id         uuid        constraint key_rotation_pkey primary key constraint key_rotation_key_fkey references api_key,
    old_secret_id     uuid        not null constraint key_rotation_old_secret_fkey references api_key_secret,
    new_secret_id     uuid        not null constraint key_rotation_new_secret_fkey references api_key_secret,
    started_at        timestamptz not null,
    -- When the old secret ends at the latest.
    ends_at           timestamptz not null,
    -- When the new secret was first seen to have been used.
    new_first_used_at timestamptz
);
