-- What managers note of their customers in WeCom: the corp's tags as we last read them, and each manager's tags and remark
-- on each of his customers.
create table corp_tag (
  -- WeCom's own.
  id text primary key,
  name text not null,
  group_id text not null,
  group_name text not null,
  -- As WeCom orders them.
  position integer not null
);
-- next
-- When the corp's tags were read last; no row before the first time.
create table corp_tag_reading (
  is_only boolean primary key default true check (is_only),
  read_at timestamptz not null
);
-- next
-- A manager's tag on a customer. What he wants is sent to WeCom until WeCom has it, or refuses.
create table customer_tag (
  customer_id text not null references customer,
  manager_id text not null references manager,
  tag_id text not null,
  is_wanted boolean not null,
  -- WeCom has it, as far as we know.
  is_marked boolean not null,
  -- Due from then on; null where WeCom has what is wanted, or has refused it for good.
  retry_at timestamptz,
  -- What the last attempt failed at; null while one is under way.
  failure text check (failure in ('tooManyTags', 'noContact', 'tagGone', 'refused', 'busy', 'noAnswer')),
  -- Another at every change: whoever read WeCom before it knows that he knows less.
  revision integer not null default 1,
  primary key (customer_id, manager_id, tag_id)
);
-- next
create index customer_tag_due on customer_tag (retry_at) where retry_at is not null;
-- next
-- What the manager noted in words, as WeCom has it.
create table customer_note (
  customer_id text not null references customer,
  manager_id text not null references manager,
  remark text not null,
  description text not null,
  -- When WeCom told it, tags included.
  read_at timestamptz not null,
  primary key (customer_id, manager_id)
);
