-- When the phones and cards of a campaign were erased, as its consent promises; null before that day.
alter table prize_pool add column numbers_erased_at timestamptz;
-- next
create index sms_code_asked on sms_code (asked_at);
