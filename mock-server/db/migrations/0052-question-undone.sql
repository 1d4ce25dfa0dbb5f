-- What a group's owner has closed he can bring back for ten minutes: so long its words are kept, then the work erases them.
alter table group_question drop constraint group_question_check;
