CREATE VIEW project.public_holder AS
  SELECT zone_id, project_id, kind, value AS name, valid_from, valid_to, known_from, known_to FROM project.span
  WHERE kind IN ('AREA', 'DEPARTMENT', 'OWNER') AND slot = '' AND value <> '';
COMMENT ON VIEW project.public_holder IS '项目归哪个责任区、责任单位、建设单位：在哪段时间内成立、哪段时间内如此所知，供其他模块读取';
COMMENT ON COLUMN project.public_holder.zone_id IS '园区';
COMMENT ON COLUMN project.public_holder.project_id IS '项目';
COMMENT ON COLUMN project.public_holder.kind IS '种类：AREA 责任区、DEPARTMENT 责任单位、OWNER 建设单位';
COMMENT ON COLUMN project.public_holder.name IS '名称';
COMMENT ON COLUMN project.public_holder.valid_from IS '成立自';
COMMENT ON COLUMN project.public_holder.valid_to IS '成立至（不含）';
COMMENT ON COLUMN project.public_holder.known_from IS '如此所知自';
COMMENT ON COLUMN project.public_holder.known_to IS '如此所知至（不含）';
