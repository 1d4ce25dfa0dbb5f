-- QA's clock can stand still; null while it runs.
alter table simulated_clock add column stopped_at timestamptz;
