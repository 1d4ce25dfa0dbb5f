-- What somebody is about to do that is written down (K13): it stands here before it is done, and is taken away by the same
-- transaction that adds its entry. What still stands here after a while belongs to a process that died in between.
create table audit_intent (
  id bigint generated always as identity primary key,
  begun_at timestamptz not null,
  -- The entry as it is going to be, without its place and its outcome.
  content text not null
);
-- next
create index audit_intent_begun on audit_intent (begun_at);
-- next
-- An entry is found by what its own text says. A text that is none of ours any more is found by nothing, and breaks the chain.
create function audit_at(content text) returns text language sql immutable strict
return substring(content from '^\{"seq":\d+,"at":"([^"]+)"');
-- next
create function audit_manager(content text) returns text language sql immutable strict
return substring(content from '^\{"seq":\d+,"at":"[^"]+","actor":\{"kind":"manager","id":"([^"]+)"\}');
-- next
create function audit_action(content text) returns text language sql immutable strict
return substring(content from '^\{"seq":\d+,"at":"[^"]+","actor":\{"kind":"\w+","id":"[^"]+"\},"action":"([^"]+)"');
-- next
create index audit_entry_manager on audit_entry (audit_manager(content), seq);
-- next
create index audit_entry_action on audit_entry (audit_action(content), seq);
-- next
create index audit_entry_at on audit_entry (audit_at(content));
