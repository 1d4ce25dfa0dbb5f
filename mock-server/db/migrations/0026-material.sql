-- Who opened what a manager sent him (S14): each opening is one.
create table material_view (
  customer_id text not null references customer,
  material_id text not null,
  -- Whose link it was; null where the link names nobody.
  manager_id text references manager,
  viewed_at timestamptz not null
);
-- next
create index material_view_customer on material_view (customer_id, viewed_at desc);
