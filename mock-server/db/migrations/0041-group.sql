-- What a group is for and how it is run (G1-G7, S3). Groups that were there before are managed ones that nobody has described yet.
alter table customer_group
  add column kind text not null default 'managed' check (kind in ('managed', 'assisted')),
  -- Who of the bank helps with a group that somebody else owns.
  add column helper_manager_id text references manager,
  add column finance text,
  add column social text,
  add column theme text,
  -- Which card of the bank's its members hold.
  add column product text,
  -- The district whose customers it takes; null: no district's.
  add column district text,
  add column member_limit integer not null default 200 check (member_limit between 1 and 500),
  add column pitch text not null default '',
  -- How far an assisted group has come.
  add column step text check (step in ('know', 'attract', 'goodwill', 'trust', 'lead')),
  add column published_at timestamptz,
  add column made_at timestamptz,
  add check (kind = 'managed' or owner_manager_id is null),
  add check ((kind = 'assisted') = (step is not null)),
  add check (kind = 'assisted' or helper_manager_id is null),
  add check (
    published_at is null
    or (finance is not null and social is not null and theme is not null and pitch <> '' and chat_id is not null
      and (kind = 'managed') = (owner_manager_id is not null))
  );
