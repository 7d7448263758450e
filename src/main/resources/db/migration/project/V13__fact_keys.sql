-- The database looked the project up again for each of its facts. Facts are written in one place only, together
-- with the row of their project: a new one is entered there, a known one is brought up to date, and its absence breaks the transaction off.
-- No row of either table is ever deleted.
ALTER TABLE project.fact DROP CONSTRAINT fact_zone_id_project_id_fkey;
