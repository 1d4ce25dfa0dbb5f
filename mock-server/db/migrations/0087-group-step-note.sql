-- What was done in a step of an assisted group, by whom and when: written down when the group goes on to the next (G7).
create table group_step_note (
  group_id text not null references customer_group (id) on delete cascade,
  step text not null check (step in ('know', 'attract', 'goodwill', 'trust', 'lead')),
  note text not null check (note <> ''),
  manager_id text not null references manager (id),
  noted_at timestamptz not null,
  primary key (group_id, step, noted_at)
);
