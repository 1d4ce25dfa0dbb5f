-- What a channel is for, and so what it is judged by (R25): by the fans it wins, or by whom it converts; and whose ground it stands on.
-- A manager's own link works with contacts in WeCom; what is printed is to be seen.
alter table channel
  add column purpose text not null default 'operate' check (purpose in ('exposure', 'operate')),
  add column ground text not null default 'wechat' check (ground in ('wechat', 'bank', 'other'));
-- next
update channel set purpose = 'exposure', ground = 'other' where kind = 'print';
