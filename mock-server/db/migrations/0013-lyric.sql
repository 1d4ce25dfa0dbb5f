-- Questions that were asked before each had to say where its answer stands (K14).
update game_session set secret = secret || '{"source": "本行原创"}' where kind = 'quiz' and secret->>'source' is null;
