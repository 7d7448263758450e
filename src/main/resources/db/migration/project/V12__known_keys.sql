-- What is known now of a project lies together in the key itself, by until when it is valid, so that it needs no index of its own beside it:
-- of what is known at one moment, no two rows about the same thing end at one moment either.
DROP INDEX project.span_current;
ALTER TABLE project.span DROP CONSTRAINT span_pkey;
ALTER TABLE project.span ADD PRIMARY KEY (zone_id, project_id, kind, slot, known_to, valid_to);
DROP INDEX project.card_current;
ALTER TABLE project.card DROP CONSTRAINT card_pkey;
ALTER TABLE project.card ADD PRIMARY KEY (zone_id, project_id, known_to, valid_to);
