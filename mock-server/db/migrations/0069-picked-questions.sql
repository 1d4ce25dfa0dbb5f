-- What its manager wants asked, in this order, by the bank's ids; the rounds behind them are drawn at the launch.
alter table group_game add column picked text[] not null default '{}';
