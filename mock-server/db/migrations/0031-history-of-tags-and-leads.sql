-- What a customer's history tells of tags and leads: both tables they stand in know only how it is now.
-- A tag that WeCom has put on him, or taken off, when we knew it. By its name then: the corp may rename it. Never changed; what
-- was noted of a customer is erased with the rest.
create table customer_tag_change (
  id bigint generated always as identity primary key,
  customer_id text not null references customer,
  manager_id text not null references manager,
  tag_name text not null,
  is_on boolean not null,
  changed_at timestamptz not null
);
-- next
create index customer_tag_change_customer on customer_tag_change (customer_id, changed_at);
-- next
create trigger frozen before update on customer_tag_change for each row execute function refuse_change();
-- next
-- Every state a lead came to. Only ever added to.
create table lead_change (
  id bigint generated always as identity primary key,
  lead_id bigint not null references lead,
  -- Whose lead it was; null where nobody had it yet.
  manager_id text references manager,
  state text not null,
  changed_at timestamptz not null
);
-- next
create index lead_change_lead on lead_change (lead_id);
-- next
create trigger frozen before update or delete on lead_change for each row execute function refuse_change();
-- next
create index if not exists lead_customer on lead (customer_id) where customer_id is not null;
-- next
-- Of what happened before, the last state is known.
insert into lead_change (lead_id, manager_id, state, changed_at) select id, manager_id, state, changed_at from lead where changed_at is not null;
