-- What managers add to the questions and riddles that games ask. Those of the bank's own files stand there, not here.
create table bank_question (
  id text primary key,
  kind text not null check (kind in ('quiz', 'lyric')),
  -- As it was written, answer and source with it.
  words jsonb not null,
  author_id text not null references manager,
  -- Counts how often it was handed in: who decides says which one he has read.
  version integer not null default 1,
  submitted_at timestamptz not null,
  -- Only what a second person let in is asked (K13).
  state text not null default 'pending' check (state in ('pending', 'approved', 'refused')),
  reason text,
  decided_by text references manager,
  decided_at timestamptz,
  removed_at timestamptz,
  check ((state = 'pending') = (decided_at is null)),
  check (decided_by <> author_id)
);
-- next
create index bank_question_asked on bank_question (kind) where state = 'approved' and removed_at is null;
-- next
-- Every decision with the words it was about. Rows are only ever added.
create table bank_question_decision (
  number bigint generated always as identity primary key,
  question_id text not null references bank_question,
  version integer not null,
  author_id text not null references manager,
  words jsonb not null,
  decision text not null check (decision in ('approved', 'refused')),
  reason text,
  decided_by text not null references manager,
  decided_at timestamptz not null
);
