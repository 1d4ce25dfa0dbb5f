-- Staff with their duties, the history of every contact and group, the whitelist, and who looks after whom.
alter table manager
  alter column qr_url drop not null,
  -- manager, operator (designs campaigns), approver (reviews them), finance (approves payout batches); K13.
  add column roles text[] not null default '{manager}',
  add column status text not null default 'working' check (status in ('working', 'onLeave', 'left')),
  -- The most customers he is given; null is no limit.
  add column capacity integer check (capacity > 0),
  -- His own phone and WeChat: staff cannot win (K7).
  add column phone_hash text unique,
  add column openid text unique;
-- next
alter table bank add column fallback_manager_id text references manager;
-- next
-- The office that customers of a place belong to when nothing nearer is known. Many branches may serve one city.
create index branch_city on branch (province, city);
-- next
-- Every add and every delete that WeCom told us, once, in whatever order it came (R4). Only ever added to.
create table contact_change (
  customer_id text not null references customer,
  manager_id text not null references manager,
  kind text not null check (kind in ('add', 'delete')),
  happened_at timestamptz not null,
  primary key (customer_id, manager_id, kind, happened_at)
);
-- next
insert into contact_change select customer_id, manager_id, 'add', added_at from contact_add;
-- next
-- What follows from a customer's history, worked out anew at every change of it (contact-standing.ts).
create table contact_standing (
  customer_id text primary key references customer,
  -- He has at least one manager of the bank as a contact now (C1).
  is_added boolean not null,
  first_added_at timestamptz not null,
  -- The last add at a moment at which he had no manager of the bank: null never happens after a first add.
  last_fresh_add_at timestamptz not null
);
-- next
insert into contact_standing
select customer_id, true, min(added_at), min(added_at) from contact_add group by customer_id;
-- next
drop table contact_add;
-- next
create trigger frozen before update or delete on contact_change for each row execute function refuse_change();
-- next
create table customer_group (
  id text primary key,
  name text not null,
  branch_id text not null references branch
);
-- next
create table group_change (
  customer_id text not null references customer,
  group_id text not null references customer_group,
  kind text not null check (kind in ('join', 'leave')),
  happened_at timestamptz not null,
  primary key (customer_id, group_id, kind, happened_at)
);
-- next
create table group_member (
  customer_id text not null references customer,
  group_id text not null references customer_group,
  is_member boolean not null,
  changed_at timestamptz not null,
  primary key (customer_id, group_id)
);
-- next
-- Who is let in by name (R8). The key is `campaign:keyed hash of the phone`.
create table whitelist (
  key text primary key,
  campaign_id text not null,
  phone_mask text not null,
  -- Where the customer belongs, as the list says (R17).
  branch_id text references branch,
  upload_id text not null
);
-- next
create index whitelist_campaign on whitelist (campaign_id);
-- next
create table whitelist_upload (
  id text primary key,
  campaign_id text not null,
  file_name text not null,
  loaded integer not null,
  rejected integer not null,
  -- The rows that were not loaded, with the reason, as a file to be corrected; no phone in the clear.
  error_file text,
  uploaded_by text not null,
  uploaded_at timestamptz not null
);
-- next
-- The manager a customer was given, for good (C13): the same on every device.
create table assignment (
  customer_id text primary key references customer,
  manager_id text not null references manager,
  -- owner, whitelist, region, fallback: the first way that led to somebody (R16-R19).
  route text not null,
  assigned_at timestamptz not null
);
-- next
create index assignment_manager on assignment (manager_id);
