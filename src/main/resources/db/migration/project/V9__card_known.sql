-- What holds at a moment, by what is still known: answered from the index alone, without what was known before.
CREATE INDEX card_now ON project.card (zone_id, valid_to, valid_from) INCLUDE (known_from, stage, state, department, total_yuan)
  WHERE known_to = '9999-12-31 00:00:00+00';
CREATE INDEX card_now_state ON project.card (zone_id, state, valid_to, valid_from) WHERE known_to = '9999-12-31 00:00:00+00';
-- What was known once and is known no more: only what was still known at the moment that is asked for is read.
CREATE INDEX card_once ON project.card (zone_id, known_to) INCLUDE (known_from, valid_from, valid_to, stage, state, department, total_yuan)
  WHERE known_to < '9999-12-31 00:00:00+00';
DROP INDEX project.card_valid;
DROP INDEX project.card_state;
