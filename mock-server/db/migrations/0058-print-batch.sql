-- Each batch of print has a code of its own and is counted apart (G23). Channels that were there before are managers' own links.
alter table channel
  add column kind text not null default 'own' check (kind in ('own', 'print')),
  add column made_at timestamptz;
-- next
create unique index on channel (manager_id, name) where kind = 'print';
