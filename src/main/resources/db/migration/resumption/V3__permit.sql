CREATE TABLE resumption.permit_counter (
  zone_id uuid NOT NULL,
  year int NOT NULL,
  last int NOT NULL,
  PRIMARY KEY (zone_id, year)
);
COMMENT ON TABLE resumption.permit_counter IS '准予复工通知的编号：每年从 1 起，不留空号';
COMMENT ON COLUMN resumption.permit_counter.zone_id IS '园区';
COMMENT ON COLUMN resumption.permit_counter.year IS '年份';
COMMENT ON COLUMN resumption.permit_counter.last IS '已用到的序号';

CREATE TABLE resumption.permit (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  year int NOT NULL,
  number int NOT NULL,
  application_id uuid,
  project_id uuid NOT NULL,
  scope text NOT NULL,
  headcount_cap int NOT NULL,
  conditions text NOT NULL,
  valid_from date NOT NULL,
  valid_until date NOT NULL,
  status text NOT NULL,
  issued_at timestamptz NOT NULL,
  issued_by text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (zone_id, id),
  UNIQUE (zone_id, year, number),
  UNIQUE (zone_id, application_id),
  FOREIGN KEY (zone_id, application_id) REFERENCES resumption.application (zone_id, id)
);
CREATE UNIQUE INDEX permit_standing ON resumption.permit (zone_id, project_id) WHERE status IN ('ISSUED', 'ACTIVE', 'SUSPENDED');
CREATE INDEX permit_project ON resumption.permit (zone_id, project_id, issued_at);
CREATE INDEX permit_validity ON resumption.permit (zone_id, status, valid_until);
COMMENT ON TABLE resumption.permit IS '准予复工通知：现状；经过见 resumption.permit_event';
COMMENT ON COLUMN resumption.permit.zone_id IS '园区';
COMMENT ON COLUMN resumption.permit.id IS '编号';
COMMENT ON COLUMN resumption.permit.year IS '文号年份';
COMMENT ON COLUMN resumption.permit.number IS '文号序号';
COMMENT ON COLUMN resumption.permit.application_id IS '申请；由台账补录为空';
COMMENT ON COLUMN resumption.permit.project_id IS '项目';
COMMENT ON COLUMN resumption.permit.scope IS '准予复工的范围';
COMMENT ON COLUMN resumption.permit.headcount_cap IS '人数上限';
COMMENT ON COLUMN resumption.permit.conditions IS '附带条件；没有为空串';
COMMENT ON COLUMN resumption.permit.valid_from IS '起始日期（含）';
COMMENT ON COLUMN resumption.permit.valid_until IS '截止日期（含）';
COMMENT ON COLUMN resumption.permit.status IS '状态：ISSUED、ACTIVE、SUSPENDED、REVOKED、EXPIRED、SUPERSEDED';
COMMENT ON COLUMN resumption.permit.issued_at IS '签发时刻';
COMMENT ON COLUMN resumption.permit.issued_by IS '签发人姓名';
COMMENT ON COLUMN resumption.permit.version IS '版本号，防止互相覆盖';

CREATE TABLE resumption.permit_event (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  permit_id uuid NOT NULL,
  project_id uuid NOT NULL,
  step text NOT NULL,
  status text NOT NULL,
  valid_until date NOT NULL,
  text text NOT NULL,
  occurred_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  account_id uuid,
  actor text NOT NULL,
  PRIMARY KEY (zone_id, id),
  FOREIGN KEY (zone_id, permit_id) REFERENCES resumption.permit (zone_id, id)
);
CREATE INDEX permit_event_permit ON resumption.permit_event (zone_id, permit_id, occurred_at, recorded_at, id);
CREATE INDEX permit_event_project ON resumption.permit_event (zone_id, project_id, occurred_at);
COMMENT ON TABLE resumption.permit_event IS '准予复工通知的经过：每条都带此后的状态与有效期，只增不改';
COMMENT ON COLUMN resumption.permit_event.zone_id IS '园区';
COMMENT ON COLUMN resumption.permit_event.id IS '编号';
COMMENT ON COLUMN resumption.permit_event.permit_id IS '准予复工通知';
COMMENT ON COLUMN resumption.permit_event.project_id IS '项目';
COMMENT ON COLUMN resumption.permit_event.step IS '动作';
COMMENT ON COLUMN resumption.permit_event.status IS '此后状态';
COMMENT ON COLUMN resumption.permit_event.valid_until IS '此后的截止日期（含）';
COMMENT ON COLUMN resumption.permit_event.text IS '说明：原因、文号';
COMMENT ON COLUMN resumption.permit_event.occurred_at IS '发生时刻';
COMMENT ON COLUMN resumption.permit_event.recorded_at IS '记录时刻';
COMMENT ON COLUMN resumption.permit_event.account_id IS '记录账号；内置操作员为空';
COMMENT ON COLUMN resumption.permit_event.actor IS '记录人姓名';

CREATE TABLE resumption.stop_order (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  area_id uuid NOT NULL,
  area text NOT NULL,
  cause text NOT NULL,
  document_number text NOT NULL,
  ordered_at timestamptz NOT NULL,
  ordered_by text NOT NULL,
  lifted_at timestamptz,
  lifted_by text,
  lift_document text,
  version bigint NOT NULL,
  PRIMARY KEY (zone_id, id)
);
CREATE UNIQUE INDEX stop_order_standing ON resumption.stop_order (zone_id, area_id, cause) WHERE lifted_at IS NULL;
COMMENT ON TABLE resumption.stop_order IS '停工令：一次下达给一个责任区的全部在建项目，一次解除';
COMMENT ON COLUMN resumption.stop_order.zone_id IS '园区';
COMMENT ON COLUMN resumption.stop_order.id IS '编号';
COMMENT ON COLUMN resumption.stop_order.area_id IS '责任区';
COMMENT ON COLUMN resumption.stop_order.area IS '责任区名称';
COMMENT ON COLUMN resumption.stop_order.cause IS '事由，如 重污染天气红色预警';
COMMENT ON COLUMN resumption.stop_order.document_number IS '文号';
COMMENT ON COLUMN resumption.stop_order.ordered_at IS '下达时刻';
COMMENT ON COLUMN resumption.stop_order.ordered_by IS '下达人姓名';
COMMENT ON COLUMN resumption.stop_order.lifted_at IS '解除时刻；未解除为空';
COMMENT ON COLUMN resumption.stop_order.lifted_by IS '解除人姓名；未解除为空';
COMMENT ON COLUMN resumption.stop_order.lift_document IS '解除文号；未解除为空';
COMMENT ON COLUMN resumption.stop_order.version IS '版本号，防止互相覆盖';

CREATE TABLE resumption.stop_order_project (
  zone_id uuid NOT NULL,
  order_id uuid NOT NULL,
  project_id uuid NOT NULL,
  state_before text NOT NULL,
  permit_id uuid,
  PRIMARY KEY (zone_id, order_id, project_id),
  FOREIGN KEY (zone_id, order_id) REFERENCES resumption.stop_order (zone_id, id)
);
CREATE INDEX stop_order_project_project ON resumption.stop_order_project (zone_id, project_id, order_id);
COMMENT ON TABLE resumption.stop_order_project IS '停工令所及的项目';
COMMENT ON COLUMN resumption.stop_order_project.zone_id IS '园区';
COMMENT ON COLUMN resumption.stop_order_project.order_id IS '停工令';
COMMENT ON COLUMN resumption.stop_order_project.project_id IS '项目';
COMMENT ON COLUMN resumption.stop_order_project.state_before IS '下达前的建设状态';
COMMENT ON COLUMN resumption.stop_order_project.permit_id IS '因此暂停的准予复工通知；没有为空';

CREATE TABLE resumption.first_workday (
  zone_id uuid NOT NULL,
  permit_id uuid NOT NULL,
  project_id uuid NOT NULL,
  worked_on date NOT NULL,
  present int NOT NULL,
  reported_at timestamptz NOT NULL,
  account_id uuid,
  actor text NOT NULL,
  PRIMARY KEY (zone_id, permit_id, worked_on),
  FOREIGN KEY (zone_id, permit_id) REFERENCES resumption.permit (zone_id, id)
);
COMMENT ON TABLE resumption.first_workday IS '准予复工后的首个出勤工作日，由工地报告；自此计为已复工，只增不改';
COMMENT ON COLUMN resumption.first_workday.zone_id IS '园区';
COMMENT ON COLUMN resumption.first_workday.permit_id IS '准予复工通知';
COMMENT ON COLUMN resumption.first_workday.project_id IS '项目';
COMMENT ON COLUMN resumption.first_workday.worked_on IS '首个出勤工作日';
COMMENT ON COLUMN resumption.first_workday.present IS '到岗人数';
COMMENT ON COLUMN resumption.first_workday.reported_at IS '报告时刻';
COMMENT ON COLUMN resumption.first_workday.account_id IS '报告账号；内置操作员为空';
COMMENT ON COLUMN resumption.first_workday.actor IS '报告人姓名';
