-- Spans and cards are worked out from facts, which point at their project already: to check each of them again takes a good part of an import.
ALTER TABLE project.span DROP CONSTRAINT span_zone_id_project_id_fkey;
ALTER TABLE project.card DROP CONSTRAINT card_zone_id_project_id_fkey;

-- With the project in front, the primary key finds the spans of a project as well as an index of their own did.
ALTER TABLE project.span DROP CONSTRAINT span_pkey;
ALTER TABLE project.span ADD PRIMARY KEY (zone_id, project_id, kind, slot, known_from, valid_from);
DROP INDEX project.span_project;

-- Nothing asks for the facts of a whole zone by the moment when they were written down.
DROP INDEX project.fact_recorded;

-- What is known now, without all that was known before: an import reads it for every row, and its cost is not to grow with the history.
CREATE INDEX span_current ON project.span (zone_id, project_id, kind, slot, valid_to) WHERE known_to = '9999-12-31 00:00:00+00';
CREATE INDEX card_current ON project.card (zone_id, project_id, valid_to) WHERE known_to = '9999-12-31 00:00:00+00';
CREATE INDEX fact_happened ON project.fact (zone_id, project_id, kind, occurred_at);
