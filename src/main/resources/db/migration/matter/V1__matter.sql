CREATE TABLE matter.counter (
  zone_id uuid NOT NULL,
  year int NOT NULL,
  last int NOT NULL,
  PRIMARY KEY (zone_id, year)
);
COMMENT ON TABLE matter.counter IS '问题编号：每年从 1 起';
COMMENT ON COLUMN matter.counter.zone_id IS '园区';
COMMENT ON COLUMN matter.counter.year IS '年份';
COMMENT ON COLUMN matter.counter.last IS '已用到的序号';

CREATE TABLE matter.matter (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  year int NOT NULL,
  number int NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  description text NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  owner_department_id uuid,
  area_id uuid,
  enterprise_id uuid,
  project_id uuid,
  raiser_id uuid,
  raiser text NOT NULL,
  raised_at timestamptz NOT NULL,
  last_event_id uuid NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (zone_id, id),
  UNIQUE (zone_id, year, number)
);
CREATE INDEX matter_subject ON matter.matter (zone_id, subject_id);
COMMENT ON TABLE matter.matter IS '问题：挂在一个对象上的问题或诉求；经过见 matter.event';
COMMENT ON COLUMN matter.matter.zone_id IS '园区';
COMMENT ON COLUMN matter.matter.id IS '问题编号';
COMMENT ON COLUMN matter.matter.year IS '文号年份';
COMMENT ON COLUMN matter.matter.number IS '文号序号';
COMMENT ON COLUMN matter.matter.kind IS '类别：PROBLEM、REQUEST';
COMMENT ON COLUMN matter.matter.title IS '标题';
COMMENT ON COLUMN matter.matter.description IS '情况';
COMMENT ON COLUMN matter.matter.subject_kind IS '对象类别，如 project、enterprise';
COMMENT ON COLUMN matter.matter.subject_id IS '对象编号';
COMMENT ON COLUMN matter.matter.owner_department_id IS '提出时对象的主管部门，数据范围用';
COMMENT ON COLUMN matter.matter.area_id IS '提出时对象所在责任区，数据范围用';
COMMENT ON COLUMN matter.matter.enterprise_id IS '对象所属企业，数据范围用';
COMMENT ON COLUMN matter.matter.project_id IS '对象所属项目，数据范围用';
COMMENT ON COLUMN matter.matter.raiser_id IS '提出账号；内置操作员为空';
COMMENT ON COLUMN matter.matter.raiser IS '提出人姓名';
COMMENT ON COLUMN matter.matter.raised_at IS '提出时刻';
COMMENT ON COLUMN matter.matter.last_event_id IS '最近一次改变状态的经过';
COMMENT ON COLUMN matter.matter.version IS '版本号，防止互相覆盖';

CREATE TABLE matter.event (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  matter_id uuid NOT NULL,
  step text NOT NULL,
  occurred_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  state text NOT NULL,
  department_id uuid,
  person_id uuid,
  plan_due date,
  due date,
  text text NOT NULL,
  account_id uuid,
  actor text NOT NULL,
  PRIMARY KEY (zone_id, id),
  FOREIGN KEY (zone_id, matter_id) REFERENCES matter.matter (zone_id, id)
);
CREATE INDEX event_matter ON matter.event (zone_id, matter_id, occurred_at, recorded_at, id);
CREATE INDEX event_department ON matter.event (zone_id, department_id, matter_id);
COMMENT ON TABLE matter.event IS '问题的经过：每条都带此后的状态、承办与时限，因此可回看任一时点，只增不改';
COMMENT ON COLUMN matter.event.zone_id IS '园区';
COMMENT ON COLUMN matter.event.id IS '编号';
COMMENT ON COLUMN matter.event.matter_id IS '问题';
COMMENT ON COLUMN matter.event.step IS '动作：提出、交办、报计划、进展、批示、催办、办结、回访、销号、重开、撤回';
COMMENT ON COLUMN matter.event.occurred_at IS '发生时刻';
COMMENT ON COLUMN matter.event.recorded_at IS '记录时刻';
COMMENT ON COLUMN matter.event.state IS '此后状态';
COMMENT ON COLUMN matter.event.department_id IS '此后承办部门';
COMMENT ON COLUMN matter.event.person_id IS '此后承办人';
COMMENT ON COLUMN matter.event.plan_due IS '报计划的期限';
COMMENT ON COLUMN matter.event.due IS '办结期限';
COMMENT ON COLUMN matter.event.text IS '内容：意见、计划、进展、证据说明';
COMMENT ON COLUMN matter.event.account_id IS '记录账号；内置操作员为空';
COMMENT ON COLUMN matter.event.actor IS '记录人姓名';
