-- A project's row is entered anew into all of its indexes whenever a stage moves. One index in the order of the list tells all that lists are
-- filtered by, without a look at the rows, where five stood beside it.
DROP INDEX project.project_area;
DROP INDEX project.project_department;
DROP INDEX project.project_owner;
DROP INDEX project.project_stage;
DROP INDEX project.project_state;
DROP INDEX project.project_number_order;
CREATE INDEX project_listed ON project.project (zone_id, number_order, id, stage, state, department_id, area_id, owner_id);

-- Stages, states and amounts move every day, and are asked of the whole register by way of the cards.
DROP INDEX project.span_valid;
CREATE INDEX span_valid ON project.span (zone_id, kind, slot, valid_to, valid_from) WHERE kind NOT IN ('STAGE', 'STATE', 'AMOUNT');

-- The facts of a batch lie side by side: their pages are told apart by the batches in them.
DROP INDEX project.fact_batch;
CREATE INDEX fact_batch ON project.fact USING brin (zone_id, batch_id) WITH (pages_per_range = 8, autosummarize = on);
