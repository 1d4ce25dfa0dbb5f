-- What managers want to say to customers waits for a second person (K4).
-- How each script stands that somebody has written: the words as they were handed in last.
create table script_review (
  script_id text primary key,
  author_id text not null references manager,
  title text not null,
  messages text[] not null,
  -- Counts how often it was handed in: who decides says which one he has read.
  version integer not null default 1,
  submitted_at timestamptz not null,
  state text not null default 'pending' check (state in ('pending', 'approved', 'refused')),
  reason text,
  decided_by text references manager,
  decided_at timestamptz,
  check ((state = 'pending') = (decided_at is null)),
  check (decided_by <> author_id)
);
-- next
create index script_review_decided on script_review (state, decided_at);
-- next
-- Every decision with the words it was about. Rows are only ever added.
create table script_decision (
  number bigint generated always as identity primary key,
  script_id text not null,
  version integer not null,
  author_id text not null references manager,
  title text not null,
  messages text[] not null,
  decision text not null check (decision in ('approved', 'refused')),
  reason text,
  decided_by text not null references manager,
  decided_at timestamptz not null
);
