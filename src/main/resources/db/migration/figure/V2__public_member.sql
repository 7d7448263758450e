CREATE VIEW figure.public_member AS
  SELECT zone_id, id AS snapshot_id, name, member ->> 'id' AS member_id
  FROM figure.snapshot, jsonb_array_elements(members) AS member;
COMMENT ON VIEW figure.public_member IS '已发布数字由哪些对象构成，供其他模块读取';
COMMENT ON COLUMN figure.public_member.zone_id IS '园区';
COMMENT ON COLUMN figure.public_member.snapshot_id IS '快照编号';
COMMENT ON COLUMN figure.public_member.name IS '数字名称';
COMMENT ON COLUMN figure.public_member.member_id IS '构成它的对象编号';
