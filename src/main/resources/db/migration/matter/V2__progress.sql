ALTER TABLE matter.matter ADD COLUMN subject_title text NOT NULL DEFAULT '';
ALTER TABLE matter.matter ALTER COLUMN subject_title DROP DEFAULT;
COMMENT ON COLUMN matter.matter.subject_title IS '提出时对象的名称';

ALTER TABLE matter.event ADD COLUMN progress_due date;
COMMENT ON COLUMN matter.event.progress_due IS '下一次报进展的期限；未到推进阶段为空';
