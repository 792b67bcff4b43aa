-- Each page of the console's list of keys tells how many end soon. None of these columns changes when a key is used.
create index api_key_ending on api_key (workspace_id, expires_at) where revoked_at is null and expires_at is not null;
