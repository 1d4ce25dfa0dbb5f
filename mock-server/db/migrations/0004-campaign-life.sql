-- A campaign's life: drafts with versions, who made and who approved them, and what its gates are.
create table campaign_draft (
  campaign_id text primary key,
  version integer not null,
  -- draft, review, published; a returned one is a draft again.
  state text not null check (state in ('draft', 'review', 'published')),
  definition jsonb not null,
  -- A template is copied, never published (R33).
  is_template boolean not null default false,
  template_id text references campaign_draft,
  -- The branch that made its own copy; null is the head office.
  branch_id text references branch,
  made_by text not null,
  updated_at timestamptz not null,
  submitted_by text,
  -- Why it was returned, or what was overridden.
  note text
);
-- next
-- Every saved version, with who saved and who approved it. Only ever added to; a publication is a row of its own.
create table campaign_version (
  campaign_id text not null,
  version integer not null,
  definition jsonb not null,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (campaign_id, version)
);
-- next
create table campaign_publication (
  campaign_id text not null,
  version integer not null,
  definition jsonb not null,
  -- Who wrote it and who let it out are two (K13). Null for what a file brought at the start.
  submitted_by text,
  approved_by text,
  published_at timestamptz not null,
  primary key (campaign_id, version),
  check (submitted_by <> approved_by)
);
-- next
create trigger frozen before update or delete on campaign_version for each row execute function refuse_change();
-- next
create trigger frozen before update or delete on campaign_publication for each row execute function refuse_change();
-- next
-- What a draw has to know of the definition, in columns: a draw reads no JSON. Frozen like the rest.
alter table campaign
  -- manager: added first; public: the phone first, then the manager's code; group: members of a group (C13, C21).
  add column entry text not null default 'manager' check (entry in ('manager', 'public', 'group')),
  -- never: never added before the campaign; period: no contact at the moment of an add inside it (R3). Null: no gate.
  add column first_add text check (first_add in ('never', 'period')),
  add column has_region_gate boolean not null default false,
  add column has_bank_gate boolean not null default false,
  add column has_whitelist_gate boolean not null default false,
  add column has_game boolean not null default false,
  add column group_ids text[] not null default '{}',
  add column payout_kind text not null default 'voucher' check (payout_kind in ('voucher', 'redPacket')),
  add column claims_in_bank boolean not null default false,
  -- SHA-256 of the plan and the secret seed, published before the first draw (K8).
  add column commitment text;
-- next
-- Facts for the gates, gathered while the customer goes his way; null while not known.
alter table participation
  alter column manager_id drop not null,
  add column phone_hash text,
  -- `campaign:keyed hash`: one card takes part once (K11).
  add column card_key text unique,
  -- `**** 1234`
  add column card_mask text,
  add column device_key text,
  add column region_province text,
  add column region_city text,
  add column region_version text,
  add column is_region_allowed boolean,
  add column is_bank_customer boolean,
  add column bank_checked_at timestamptz,
  add column is_staff boolean not null default false,
  -- The phone took part before under another name: brings its inviter nothing (C18).
  add column is_known_phone boolean not null default false,
  -- The participation that invited this one.
  add column inviter_id text,
  -- Null: nobody invited him, or it has been counted.
  add column referral_due_at timestamptz,
  add column won_game_id text,
  add column expired_at timestamptz;
-- next
create index participation_phone on participation (phone_hash) where phone_hash is not null;
-- next
create index participation_inviter on participation (inviter_id) where inviter_id is not null;
-- next
create index participation_referral_due on participation (referral_due_at) where referral_due_at is not null;
-- next
create table invitation (
  code text primary key,
  participation_id text not null unique,
  made_at timestamptz not null
);
-- next
create table game_session (
  id text primary key,
  campaign_id text not null,
  participation_id text not null,
  kind text not null,
  -- What only the server knows: the right answer, the dice to come.
  secret jsonb not null,
  state text not null default 'open' check (state in ('open', 'won', 'lost')),
  moves jsonb not null default '[]',
  started_at timestamptz not null,
  finished_at timestamptz
);
-- next
create index game_session_participation on game_session (participation_id);
