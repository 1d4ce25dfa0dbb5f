-- What is known of a customer beside what he did with us: kept for the managers' sidebar and for choosing whom to write to.
create table insight (
  customer_id text primary key references customer,
  stage text not null check (stage in ('potential', 'active', 'trading')),
  stage_since timestamptz not null,
  -- Time alone changes a stage: it is looked at again then.
  stage_look_at timestamptz not null,
  -- What the bank's core told last (S17, R28): all null while it has told nothing, and where it does not know him.
  cards text[],
  tier text check (tier in ('unbound', 'otherOnly', 'oneOwn', 'bothOwn')),
  aum_fen bigint check (aum_fen >= 0),
  told_at timestamptz,
  -- When the core is asked again without anybody looking.
  ask_at timestamptz not null,
  check ((told_at is null) = (cards is null) and (told_at is null) = (tier is null) and (told_at is null) = (aum_fen is null))
);
-- next
create index insight_stage_look on insight (stage_look_at);
-- next
create index insight_ask on insight (ask_at);
-- next
-- Who is a contact already is asked about in the next rounds of work.
insert into insight (customer_id, stage, stage_since, stage_look_at, ask_at)
select customer_id, 'potential', first_added_at, first_added_at, first_added_at from contact_standing;
-- next
-- Every step from one stage to another, when we saw it (S8). Only ever added to.
create table stage_change (
  id bigint generated always as identity primary key,
  customer_id text not null references customer,
  from_stage text not null,
  to_stage text not null check (to_stage <> from_stage),
  changed_at timestamptz not null
);
-- next
create index stage_change_customer on stage_change (customer_id, changed_at);
-- next
create trigger frozen before update or delete on stage_change for each row execute function refuse_change();
