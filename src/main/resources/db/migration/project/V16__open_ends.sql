-- What had no end and is now followed by something else keeps its row: beside until when it holds, the row says until when it was thought to have
-- no end. Where it was ended as known and entered anew, shortened, the whole of it was written twice for each stage that moves.
-- Of the spans only stages, states and amounts do so: those of other kinds are found for the whole register by their ends.
ALTER TABLE project.span ADD COLUMN open_until timestamptz;
COMMENT ON COLUMN project.span.open_until IS '至何时止（不含）曾认为此后一直有效；为空表示没有这样认为过';
ALTER TABLE project.card ADD COLUMN open_until timestamptz;
COMMENT ON COLUMN project.card.open_until IS '至何时止（不含）曾认为此后一直有效；为空表示没有这样认为过';
CREATE INDEX card_open ON project.card (zone_id, open_until) WHERE open_until IS NOT NULL;

CREATE OR REPLACE VIEW project.public_state AS
  SELECT zone_id, project_id, name, state, state_since, valid_from, valid_to, known_from, known_to FROM project.card
  UNION ALL
  SELECT zone_id, project_id, name, state, state_since, valid_to, '9999-12-31 00:00:00+00', known_from, open_until FROM project.card WHERE open_until IS NOT NULL;
