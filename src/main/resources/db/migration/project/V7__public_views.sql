CREATE VIEW project.public_project AS
  SELECT zone_id, id, number, name, state, department_id, department, area_id, area, owner_id, owner, leader
  FROM project.project WHERE merged_into IS NULL AND withdrawn_at IS NULL;
COMMENT ON VIEW project.public_project IS '项目现状，供其他模块读取；已合并、已撤销登记的不在内';
COMMENT ON COLUMN project.public_project.zone_id IS '园区';
COMMENT ON COLUMN project.public_project.id IS '项目编号';
COMMENT ON COLUMN project.public_project.number IS '办公室编号';
COMMENT ON COLUMN project.public_project.name IS '名称';
COMMENT ON COLUMN project.public_project.state IS '建设状态；未报告为空';
COMMENT ON COLUMN project.public_project.department_id IS '主管部门';
COMMENT ON COLUMN project.public_project.department IS '主管部门名称';
COMMENT ON COLUMN project.public_project.area_id IS '责任区';
COMMENT ON COLUMN project.public_project.area IS '责任区名称';
COMMENT ON COLUMN project.public_project.owner_id IS '建设单位';
COMMENT ON COLUMN project.public_project.owner IS '建设单位名称';
COMMENT ON COLUMN project.public_project.leader IS '分包领导姓名';

CREATE VIEW project.public_duty AS
  SELECT zone_id, project_id, slot AS role, value AS name, ref_id AS person_id, valid_from AS since
  FROM project.span
  WHERE kind = 'DUTY' AND value <> '' AND known_to = '9999-12-31 00:00:00+00' AND valid_to = '9999-12-31 00:00:00+00';
COMMENT ON VIEW project.public_duty IS '谁现在对项目负什么责，供其他模块读取';
COMMENT ON COLUMN project.public_duty.zone_id IS '园区';
COMMENT ON COLUMN project.public_duty.project_id IS '项目';
COMMENT ON COLUMN project.public_duty.role IS '职责，如 LEADER、SITE_OFFICER';
COMMENT ON COLUMN project.public_duty.name IS '姓名';
COMMENT ON COLUMN project.public_duty.person_id IS '人员编号；只知姓名为空';
COMMENT ON COLUMN project.public_duty.since IS '自何时起';

CREATE VIEW project.public_state AS
  SELECT zone_id, project_id, name, state, state_since, valid_from, valid_to, known_from, known_to FROM project.card;
COMMENT ON VIEW project.public_state IS '项目的名称与建设状态：在哪段时间内成立、哪段时间内如此所知，供其他模块读取';
COMMENT ON COLUMN project.public_state.zone_id IS '园区';
COMMENT ON COLUMN project.public_state.project_id IS '项目';
COMMENT ON COLUMN project.public_state.name IS '名称';
COMMENT ON COLUMN project.public_state.state IS '建设状态；未报告为空';
COMMENT ON COLUMN project.public_state.state_since IS '此状态自何时起';
COMMENT ON COLUMN project.public_state.valid_from IS '成立自';
COMMENT ON COLUMN project.public_state.valid_to IS '成立至（不含）';
COMMENT ON COLUMN project.public_state.known_from IS '如此所知自';
COMMENT ON COLUMN project.public_state.known_to IS '如此所知至（不含）';
