-- Live games in groups (G14-G16, S10-S12): who plays, who answered, who won, and what their managers did.
-- A pool is a campaign's, or that of a group's games in a month: `group-game:xihu-neighbours:2026-03`.
alter table prize_pool drop constraint prize_pool_campaign_id_fkey;
-- next
create table group_game (
  id text primary key,
  group_id text not null references customer_group,
  kind text not null check (kind in ('dice', 'quiz', 'lyric')),
  -- In fen, by rank: as many as there are slots.
  rewards integer[] not null,
  rounds integer not null check (rounds > 0),
  round_seconds integer not null check (round_seconds > 0),
  starts_at timestamptz not null,
  lead_minutes integer not null,
  pool_id text not null references prize_pool,
  -- Of each round what only the server knows; chosen at the launch.
  secrets jsonb not null default '[]',
  state text not null default 'planned' check (state in ('planned', 'announced', 'running', 'ended')),
  end_reason text check (end_reason in ('slots', 'rounds', 'manager', 'cancelled', 'missed')),
  planned_by text not null references manager,
  planned_at timestamptz not null,
  announced_at timestamptz,
  launched_at timestamptz,
  ended_at timestamptz,
  -- The round that is on, or opens next; 0 before the launch.
  round integer not null default 0,
  round_opens_at timestamptz,
  round_closes_at timestamptz,
  -- Since then it stands still.
  paused_at timestamptz,
  check ((state = 'ended') = (ended_at is not null and end_reason is not null))
);
-- next
create index group_game_group on group_game (group_id, starts_at);
-- next
create index group_game_open on group_game (starts_at) where state <> 'ended';
-- next
create table group_game_player (
  game_id text not null references group_game,
  customer_id text not null references customer,
  joined_at timestamptz not null,
  primary key (game_id, customer_id)
);
-- next
create index group_game_player_customer on group_game_player (customer_id);
-- next
create table group_game_answer (
  -- In the order the race was decided in.
  seq bigint generated always as identity primary key,
  game_id text not null references group_game,
  round integer not null,
  customer_id text not null references customer,
  move jsonb not null,
  is_right boolean not null,
  -- He can answer no more in this round.
  is_final boolean not null,
  answered_at timestamptz not null
);
-- next
create index group_game_answer_game on group_game_answer (game_id, round, customer_id);
-- next
create index group_game_answer_customer on group_game_answer (customer_id);
-- next
-- One slot each, and one a person: the two walls behind the lock (G14).
create table group_game_winner (
  game_id text not null references group_game,
  rank integer not null check (rank > 0),
  customer_id text not null references customer,
  round integer not null,
  amount_fen bigint not null check (amount_fen > 0),
  voucher_id text not null unique,
  won_at timestamptz not null,
  primary key (game_id, rank),
  unique (game_id, customer_id)
);
-- next
create index group_game_winner_customer on group_game_winner (customer_id);
-- next
-- What managers did with a game, with who and when (S12). Only ever added to.
create table group_game_action (
  game_id text not null references group_game,
  id text not null,
  action text not null,
  round integer not null,
  manager_id text not null references manager,
  acted_at timestamptz not null,
  primary key (game_id, id)
);
-- next
create trigger frozen before update or delete on group_game_action for each row execute function refuse_change();
