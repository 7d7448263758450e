-- What is known now of a project lies together, in columns of fixed width, so that an import finds it without walking through what was known before.
ALTER TABLE project.span DROP CONSTRAINT span_pkey;
ALTER TABLE project.span ADD PRIMARY KEY (zone_id, project_id, known_to, valid_to, kind, slot);

-- One index tells the facts of a project by when they happened, and each of them apart: there is none for their kinds beside it.
DROP INDEX project.fact_happened;
ALTER TABLE project.fact DROP CONSTRAINT fact_pkey;
ALTER TABLE project.fact ADD PRIMARY KEY (zone_id, project_id, occurred_at, id);
