ALTER TABLE resumption.procedure_draft ADD COLUMN begun_at timestamptz;
UPDATE resumption.procedure_draft SET begun_at = drafted_at;
ALTER TABLE resumption.procedure_draft ALTER COLUMN begun_at SET NOT NULL;
COMMENT ON COLUMN resumption.procedure_draft.begun_at IS '最初起草的时刻；发布日期不能早于它';
COMMENT ON COLUMN resumption.procedure_draft.drafted_at IS '最后改动的时刻';
