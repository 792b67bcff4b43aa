-- Answers to requests that came with an Idempotency-Key. A row commits with what the request did. Nothing here tells the key, nor, without it,
-- the answer.
create table given_answer (
    -- A digest of who made the request where, and of its key.
    request    bytea       constraint given_answer_pkey primary key,
    -- A digest of all that it asked for.
    payload    bytea       not null,
    -- Encrypted under a key derived from the Idempotency-Key, and under the master key.
    sealed     bytea       not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

-- For removing what has expired, as session_expiry is.
create index given_answer_expiry on given_answer (expires_at);
create index invitation_expiry on invitation (expires_at);
