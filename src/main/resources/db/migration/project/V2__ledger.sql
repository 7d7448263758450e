ALTER TABLE project.fact ADD COLUMN source_row int;
COMMENT ON COLUMN project.fact.source_row IS '导入文件中的行号';

ALTER TABLE project.project ADD COLUMN withdrawn_at timestamptz;
COMMENT ON COLUMN project.project.withdrawn_at IS '登记被撤销的时刻：登记它的导入已撤销；为空表示有效';
