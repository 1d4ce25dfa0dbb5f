-- People whom managers are to call and to add (S30): dealt to the managers of their branches, each phone once and for good.
create table lead_upload (
  id text primary key,
  file_name text not null,
  loaded integer not null,
  rejected integer not null,
  -- The rows that were not loaded, with the reason, as a file to be corrected; no phone in the clear.
  error_file text,
  uploaded_by text not null,
  uploaded_at timestamptz not null
);
-- next
create table lead (
  id bigint generated always as identity primary key,
  -- The keyed hash: whoever was ever on a list is on none again, whatever he answered.
  phone_hash text not null unique,
  phone_cipher bytea not null,
  -- `138****1234`
  phone_mask text not null,
  name text not null,
  -- What the list says of him.
  note text not null,
  branch_id text not null references branch,
  upload_id text not null references lead_upload,
  -- Null while nobody of the branch has room.
  manager_id text references manager,
  dealt_at timestamptz,
  state text not null default 'new' check (state in ('new', 'called', 'added', 'refused')),
  -- What the manager wrote of him.
  remark text not null default '',
  changed_at timestamptz,
  -- Who he turned out to be when he added a manager.
  customer_id text references customer,
  check ((manager_id is null) = (dealt_at is null))
);
-- next
create index lead_waiting on lead (branch_id, id) where manager_id is null and state = 'new';
-- next
create index lead_manager on lead (manager_id, state);
-- next
-- Every look at a phone in the clear. Only ever added to.
create table lead_phone_view (
  id bigint generated always as identity primary key,
  lead_id bigint not null references lead,
  manager_id text not null references manager,
  viewed_at timestamptz not null
);
-- next
create trigger frozen before update or delete on lead_phone_view for each row execute function refuse_change();
