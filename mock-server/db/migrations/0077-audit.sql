-- Who did and saw what (K13). Each entry's hash is taken over the one before and its own content: whoever changes, drops or
-- slips in one breaks every hash behind it. `content` is the very text that was hashed.
create table audit_entry (
  seq bigint primary key,
  content text not null,
  hash text not null
);
-- next
create trigger frozen before update or delete on audit_entry for each row execute function refuse_change();
-- next
-- The end of the chain: whoever adds to it waits here.
create table audit_head (
  id boolean primary key default true check (id),
  seq bigint not null,
  hash text not null
);
