-- A code that WeCom has made stays, also while its picture is still to be fetched: it cannot be taken back.
alter table group_join_way
  drop constraint group_join_way_check,
  add check ((config_id is null) = (made_at is null)),
  add check (qr_url is null or config_id is not null);
