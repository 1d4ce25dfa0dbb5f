-- One for all the bank's WeChat accounts (C23): a mini-program has another openid for the same person, and WeCom tells
-- who he is only once a member has added him.
alter table customer add column union_id text unique;
