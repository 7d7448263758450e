CREATE TABLE figure.snapshot (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  definition text NOT NULL,
  unit text NOT NULL,
  office text NOT NULL,
  value jsonb NOT NULL,
  text text NOT NULL,
  as_of timestamptz NOT NULL,
  known_at timestamptz NOT NULL,
  members jsonb NOT NULL,
  taken_at timestamptz NOT NULL,
  taken_by text NOT NULL,
  PRIMARY KEY (zone_id, id)
);
CREATE INDEX snapshot_code ON figure.snapshot (zone_id, code, as_of, id);
COMMENT ON TABLE figure.snapshot IS '已发布数字的快照：只增不改';
COMMENT ON COLUMN figure.snapshot.zone_id IS '园区';
COMMENT ON COLUMN figure.snapshot.id IS '快照编号（UUIDv7）';
COMMENT ON COLUMN figure.snapshot.code IS '数字代码，如 resumption.rate，永久不变';
COMMENT ON COLUMN figure.snapshot.name IS '发布时的名称';
COMMENT ON COLUMN figure.snapshot.definition IS '发布时的口径';
COMMENT ON COLUMN figure.snapshot.unit IS '印出时的单位';
COMMENT ON COLUMN figure.snapshot.office IS '负责单位';
COMMENT ON COLUMN figure.snapshot.value IS '准确值：整数、以元计的字符串、分子分母或“超过”';
COMMENT ON COLUMN figure.snapshot.text IS '印出的文字，不带单位';
COMMENT ON COLUMN figure.snapshot.as_of IS '数据截至';
COMMENT ON COLUMN figure.snapshot.known_at IS '只用此刻以前记录的事实';
COMMENT ON COLUMN figure.snapshot.members IS '构成这个数字的各行（种类、编号、名称、是否计入、金额、说明）';
COMMENT ON COLUMN figure.snapshot.taken_at IS '取快照的时刻';
COMMENT ON COLUMN figure.snapshot.taken_by IS '取快照的人';
