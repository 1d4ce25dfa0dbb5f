-- What customers do around the draw: read, answer a survey, open a service; and the tags their managers find on them.
-- Each opening of an article once (C24). The phone names it.
create table article_view (
  customer_id text not null references customer,
  id text not null,
  article_id text not null,
  -- Whose customer he was then.
  manager_id text references manager,
  viewed_at timestamptz not null,
  primary key (customer_id, id)
);
-- next
-- One answer of each customer to a survey (C25).
create table survey_answer (
  survey_id text not null,
  customer_id text not null references customer,
  -- Whose customer he was then.
  manager_id text references manager,
  answers jsonb not null,
  answered_at timestamptz not null,
  primary key (survey_id, customer_id)
);
-- next
-- The first time a customer went in by a service (C26). Its tag is the one it had then.
create table service_opening (
  customer_id text not null references customer,
  service_id text not null,
  tag text not null,
  opened_at timestamptz not null,
  primary key (customer_id, service_id)
);
-- next
-- A tag that a manager is to find on a customer he was added by (C26): one for each add. Until it is marked in WeCom it is
-- tried again at retry_at.
create table contact_tag (
  customer_id text not null references customer,
  manager_id text not null references manager,
  added_at timestamptz not null,
  tag text not null,
  retry_at timestamptz,
  -- With retry_at null: marked, or given up for the contact is no more.
  state text not null default 'due' check (state in ('due', 'marked', 'gone')),
  primary key (customer_id, manager_id, added_at, tag),
  check ((state = 'due') = (retry_at is not null))
);
-- next
create index contact_tag_due on contact_tag (retry_at) where state = 'due';
