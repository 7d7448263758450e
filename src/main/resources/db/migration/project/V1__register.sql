CREATE TABLE project.project (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL,
  number_order text NOT NULL,
  name text NOT NULL,
  search text NOT NULL,
  kind text NOT NULL,
  stage text,
  state text,
  total_yuan numeric(18,2),
  department_id uuid,
  department text,
  area_id uuid,
  area text,
  owner_id uuid,
  owner text,
  industry text,
  longitude numeric(9,6),
  latitude numeric(8,6),
  leader text,
  merged_into uuid,
  demo boolean NOT NULL,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (zone_id, id),
  UNIQUE (zone_id, number),
  FOREIGN KEY (zone_id, merged_into) REFERENCES project.project (zone_id, id)
);
CREATE INDEX project_number_order ON project.project (zone_id, number_order, id);
CREATE INDEX project_changed ON project.project (zone_id, changed_at DESC, id DESC);
CREATE INDEX project_name ON project.project (zone_id, name COLLATE "C", id);
CREATE INDEX project_total ON project.project (zone_id, (coalesce(total_yuan, -1)) DESC, id DESC);
CREATE INDEX project_stage ON project.project (zone_id, stage, number);
CREATE INDEX project_state ON project.project (zone_id, state, number);
CREATE INDEX project_department ON project.project (zone_id, department_id, number);
CREATE INDEX project_area ON project.project (zone_id, area_id, number);
CREATE INDEX project_owner ON project.project (zone_id, owner_id, number);
COMMENT ON TABLE project.project IS '项目：身份与当前情况；各列由事实推出，历史见 project.fact';
COMMENT ON COLUMN project.project.zone_id IS '园区';
COMMENT ON COLUMN project.project.id IS '项目编号（内部）';
COMMENT ON COLUMN project.project.number IS '项目编号，如 SFQ-18';
COMMENT ON COLUMN project.project.number_order IS '编号的排序形式：数字补足八位';
COMMENT ON COLUMN project.project.name IS '现用名称';
COMMENT ON COLUMN project.project.search IS '检索串：名称、别名、编号、代码及拼音首字母';
COMMENT ON COLUMN project.project.kind IS '类别：招商、政府投资、企业投资';
COMMENT ON COLUMN project.project.stage IS '现处阶段';
COMMENT ON COLUMN project.project.state IS '现时建设状态';
COMMENT ON COLUMN project.project.total_yuan IS '现总投资，元';
COMMENT ON COLUMN project.project.department_id IS '责任单位';
COMMENT ON COLUMN project.project.department IS '责任单位名称';
COMMENT ON COLUMN project.project.area IS '责任区名称';
COMMENT ON COLUMN project.project.owner IS '建设单位名称';
COMMENT ON COLUMN project.project.area_id IS '责任区';
COMMENT ON COLUMN project.project.owner_id IS '建设单位（企业）';
COMMENT ON COLUMN project.project.industry IS '行业代码（GB/T 4754，按项目产品）';
COMMENT ON COLUMN project.project.longitude IS '经度（CGCS2000）';
COMMENT ON COLUMN project.project.latitude IS '纬度（CGCS2000）';
COMMENT ON COLUMN project.project.leader IS '现分包领导';
COMMENT ON COLUMN project.project.merged_into IS '并入的项目；为空表示独立存在';
COMMENT ON COLUMN project.project.demo IS '演示数据';
COMMENT ON COLUMN project.project.created_at IS '登记时刻';
COMMENT ON COLUMN project.project.created_by IS '登记人';
COMMENT ON COLUMN project.project.changed_at IS '最近记录时刻';
COMMENT ON COLUMN project.project.version IS '版本，每次保存加一';

CREATE TABLE project.fact (
  zone_id uuid NOT NULL,
  project_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  slot text NOT NULL,
  value text NOT NULL,
  amount numeric(18,2),
  ref_id uuid,
  counted_on date,
  original text,
  occurred_at timestamptz NOT NULL,
  precision text NOT NULL,
  recorded_at timestamptz NOT NULL,
  author text NOT NULL,
  recorded_by text NOT NULL,
  reason text,
  evidence text,
  supersedes uuid,
  retracts uuid,
  batch_id uuid,
  demo boolean NOT NULL,
  PRIMARY KEY (zone_id, project_id, id),
  FOREIGN KEY (zone_id, project_id) REFERENCES project.project (zone_id, id)
);
CREATE INDEX fact_batch ON project.fact (zone_id, batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX fact_recorded ON project.fact (zone_id, recorded_at, id);
COMMENT ON TABLE project.fact IS '项目事实：何时发生、何时记下、谁、为何、凭据；只增不改';
COMMENT ON COLUMN project.fact.zone_id IS '园区';
COMMENT ON COLUMN project.fact.project_id IS '项目';
COMMENT ON COLUMN project.fact.id IS '事实编号';
COMMENT ON COLUMN project.fact.kind IS '种类：阶段、建设状态、金额、责任、名称、代码等';
COMMENT ON COLUMN project.fact.slot IS '种类之内的栏目，如金额类型、责任角色；没有则为空串';
COMMENT ON COLUMN project.fact.value IS '值';
COMMENT ON COLUMN project.fact.amount IS '金额，元';
COMMENT ON COLUMN project.fact.ref_id IS '所指的部门、企业、人员等';
COMMENT ON COLUMN project.fact.counted_on IS '统计日期：计入哪一期';
COMMENT ON COLUMN project.fact.original IS '填写时的原文';
COMMENT ON COLUMN project.fact.occurred_at IS '发生时刻；精确到日的取当日零时';
COMMENT ON COLUMN project.fact.precision IS '发生时刻的精度：DAY、MINUTE';
COMMENT ON COLUMN project.fact.recorded_at IS '记录时刻';
COMMENT ON COLUMN project.fact.author IS '填报人';
COMMENT ON COLUMN project.fact.recorded_by IS '录入或导入人';
COMMENT ON COLUMN project.fact.reason IS '理由';
COMMENT ON COLUMN project.fact.evidence IS '凭据';
COMMENT ON COLUMN project.fact.supersedes IS '更正的事实';
COMMENT ON COLUMN project.fact.retracts IS '撤回的事实';
COMMENT ON COLUMN project.fact.batch_id IS '导入批次';
COMMENT ON COLUMN project.fact.demo IS '演示数据';

CREATE TABLE project.span (
  zone_id uuid NOT NULL,
  kind text NOT NULL,
  slot text NOT NULL,
  project_id uuid NOT NULL,
  known_from timestamptz NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz NOT NULL,
  known_to timestamptz NOT NULL,
  value text NOT NULL,
  amount numeric(18,2),
  ref_id uuid,
  fact_id uuid NOT NULL,
  PRIMARY KEY (zone_id, kind, slot, project_id, known_from, valid_from),
  FOREIGN KEY (zone_id, project_id) REFERENCES project.project (zone_id, id)
);
CREATE INDEX span_valid ON project.span (zone_id, kind, slot, valid_to, valid_from);
CREATE INDEX span_project ON project.span (zone_id, project_id, kind);
COMMENT ON TABLE project.span IS '由事实推出的时段：某栏目在何段时间内取何值，并在何段时间内如此认为；可随时重建';
COMMENT ON COLUMN project.span.zone_id IS '园区';
COMMENT ON COLUMN project.span.kind IS '种类';
COMMENT ON COLUMN project.span.slot IS '栏目';
COMMENT ON COLUMN project.span.project_id IS '项目';
COMMENT ON COLUMN project.span.known_from IS '从何时起如此认为';
COMMENT ON COLUMN project.span.valid_from IS '从何时起为此值';
COMMENT ON COLUMN project.span.valid_to IS '至何时为止（不含）；9999-12-31 为至今';
COMMENT ON COLUMN project.span.known_to IS '至何时止如此认为（不含）；9999-12-31 为至今';
COMMENT ON COLUMN project.span.value IS '值';
COMMENT ON COLUMN project.span.amount IS '金额，元';
COMMENT ON COLUMN project.span.ref_id IS '所指';
COMMENT ON COLUMN project.span.fact_id IS '所据事实';

CREATE TABLE project.number_series (
  zone_id uuid NOT NULL PRIMARY KEY,
  prefix text NOT NULL,
  last bigint NOT NULL
);
COMMENT ON TABLE project.number_series IS '项目编号的流水';
COMMENT ON COLUMN project.number_series.zone_id IS '园区';
COMMENT ON COLUMN project.number_series.prefix IS '前缀';
COMMENT ON COLUMN project.number_series.last IS '已用的最后一号';

CREATE TABLE project.saved_view (
  zone_id uuid NOT NULL,
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  query text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (zone_id, account_id, id)
);
COMMENT ON TABLE project.saved_view IS '保存的筛选';
COMMENT ON COLUMN project.saved_view.zone_id IS '园区';
COMMENT ON COLUMN project.saved_view.account_id IS '账号';
COMMENT ON COLUMN project.saved_view.id IS '编号';
COMMENT ON COLUMN project.saved_view.name IS '名称';
COMMENT ON COLUMN project.saved_view.query IS '筛选条件';
COMMENT ON COLUMN project.saved_view.created_at IS '保存时刻';
