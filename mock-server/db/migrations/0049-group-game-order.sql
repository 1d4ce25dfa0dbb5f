-- What managers did to a game in the order they did it, also within one instant; and whether the owner was told that it is
-- time to announce it (S11).
alter table group_game_action add column seq bigint generated always as identity;
-- next
alter table group_game add column remind_at timestamptz;
-- next
update group_game set remind_at = starts_at - make_interval(mins => lead_minutes) where state = 'planned';
-- next
create index group_game_remind on group_game (remind_at) where remind_at is not null;
