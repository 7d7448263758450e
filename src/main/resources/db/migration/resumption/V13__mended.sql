ALTER TABLE resumption.mend_item ADD COLUMN item_version int NOT NULL DEFAULT 0;
COMMENT ON COLUMN resumption.mend_item.item_version IS '退回时该项填报的版本号；未填为 0';
ALTER TABLE resumption.procedure_draft ADD COLUMN author_ids uuid[] NOT NULL DEFAULT '{}';
UPDATE resumption.procedure_draft SET author_ids = ARRAY[author_id] WHERE author_id IS NOT NULL;
COMMENT ON COLUMN resumption.procedure_draft.author_ids IS '写过这份草稿的全部账号，都不能审定它';
COMMENT ON COLUMN resumption.procedure_draft.author IS '起草和修改的人，以顿号分隔';
COMMENT ON COLUMN resumption.procedure_draft.author_id IS '最后改动的账号；内置操作员为空';
