-- The bank's marketing calendar (R31): what campaigns are timed by, and what is to be reached in it. Both days belong to a node.
create table marketing_node (
  id text primary key,
  name text not null unique,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  -- Customers to be added in it, and what each who joins may cost; null: no target.
  target_adds integer check (target_adds > 0),
  target_cost_fen bigint check (target_cost_fen >= 0),
  -- Null: it came with the program.
  made_by text references manager,
  made_at timestamptz not null
);
-- next
-- Which node a campaign is of, by the words of its newest publication.
create view campaign_node as
  select distinct on (campaign_id) campaign_id, definition ->> 'marketingNode' as node_id
  from campaign_publication order by campaign_id, version desc;
