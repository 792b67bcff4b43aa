-- How many tokens each key was issued in each hour of UTC, summed from the ledger, which has no index by key. Hours without any aren't here.
create table token_usage (
    client_id uuid        not null,
    hour      timestamptz not null,
    tokens    bigint      not null constraint token_usage_tokens_check check (tokens > 0),
    constraint token_usage_pkey primary key (client_id, hour)
) with (fillfactor = 80);

create index token_usage_by_hour on token_usage (hour);

-- Up to when the ledger is summed, one row. It changes together with the sums, so that each token is counted once.
create table token_usage_progress (
    only_row   boolean     constraint token_usage_progress_pkey primary key
                           constraint token_usage_progress_only_row_check check (only_row),
    counted_to timestamptz not null
);

-- Tokens that were issued more than a day before this is set up aren't counted.
insert into token_usage_progress (only_row, counted_to)
values (true, date_trunc('hour', current_timestamp, 'UTC') - interval '1 day');
