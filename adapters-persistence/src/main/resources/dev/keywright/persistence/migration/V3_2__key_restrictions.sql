-- What a key is kept to besides its role, and from where a workspace allows its keys to be used. Null keeps it to nothing. Networks are in
-- CIDR, as the application writes them, with spaces between them; scopes are a space-delimited list (RFC 6749, section 3.3).
alter table api_key
    add column allowed_networks text,
    add column token_rate       integer constraint api_key_token_rate_check check (token_rate > 0),
    add column scopes           text;

alter table workspace add column key_allowed_networks text;
