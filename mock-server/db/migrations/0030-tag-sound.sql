-- A tag's name in pinyin and in initials, by which it is found among many; written with the next reading of the corp's tags.
alter table corp_tag add column sound text not null default '';
