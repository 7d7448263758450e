CREATE TABLE project.card (
  zone_id uuid NOT NULL,
  project_id uuid NOT NULL,
  known_from timestamptz NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz NOT NULL,
  known_to timestamptz NOT NULL,
  stage text,
  state text,
  state_since timestamptz,
  total_yuan numeric(18,2),
  name text NOT NULL,
  department text,
  leader text,
  place text,
  PRIMARY KEY (zone_id, project_id, known_from, valid_from),
  FOREIGN KEY (zone_id, project_id) REFERENCES project.project (zone_id, id)
);
CREATE INDEX card_valid ON project.card (zone_id, valid_to, valid_from);
CREATE INDEX card_state ON project.card (zone_id, state, valid_to, valid_from);
COMMENT ON TABLE project.card IS '由时段并成的项目情况：何段时间内叫什么、处于何阶段、何建设状态、多大投资、归谁负责、在何处；供总览一次读取，可随时重建';
COMMENT ON COLUMN project.card.zone_id IS '园区';
COMMENT ON COLUMN project.card.project_id IS '项目';
COMMENT ON COLUMN project.card.known_from IS '自何时起如此认为';
COMMENT ON COLUMN project.card.valid_from IS '自何时起有效';
COMMENT ON COLUMN project.card.valid_to IS '到何时止有效（不含）';
COMMENT ON COLUMN project.card.known_to IS '到何时止如此认为（不含）';
COMMENT ON COLUMN project.card.stage IS '阶段；未登记为空';
COMMENT ON COLUMN project.card.state IS '建设状态；未登记为空';
COMMENT ON COLUMN project.card.state_since IS '自何时起处于该建设状态';
COMMENT ON COLUMN project.card.total_yuan IS '总投资，元；未登记为空';
COMMENT ON COLUMN project.card.name IS '名称';
COMMENT ON COLUMN project.card.department IS '责任单位；未登记为空';
COMMENT ON COLUMN project.card.leader IS '分包领导；未登记为空';
COMMENT ON COLUMN project.card.place IS '位置：经度,纬度（CGCS2000）；未登记为空';
