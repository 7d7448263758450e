-- Sites by state: chosen from the index alone, by what is still known and by what was known once; only what is shown is read from the table.
DROP INDEX project.card_now_state;
CREATE INDEX card_now_state ON project.card (zone_id, state, valid_to, valid_from) INCLUDE (known_from, project_id, state_since)
  WHERE known_to = '9999-12-31 00:00:00+00' AND state IS NOT NULL;
CREATE INDEX card_once_state ON project.card (zone_id, state, known_to) INCLUDE (known_from, valid_from, valid_to, project_id, state_since)
  WHERE known_to < '9999-12-31 00:00:00+00' AND state IS NOT NULL;
