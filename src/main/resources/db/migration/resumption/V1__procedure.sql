CREATE TABLE resumption.procedure_draft (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  content text NOT NULL,
  basis text NOT NULL,
  status text NOT NULL,
  author_id uuid,
  author text NOT NULL,
  drafted_at timestamptz NOT NULL,
  approver_id uuid,
  approver text,
  approved_at timestamptz,
  version bigint NOT NULL,
  PRIMARY KEY (zone_id, id)
);
COMMENT ON TABLE resumption.procedure_draft IS '复工程序草稿：起草、修改、由另一人审定；发布后移入 resumption.procedure';
COMMENT ON COLUMN resumption.procedure_draft.zone_id IS '园区';
COMMENT ON COLUMN resumption.procedure_draft.id IS '编号，发布后即程序编号';
COMMENT ON COLUMN resumption.procedure_draft.code IS '程序代码，如 epidemic、post-holiday；同一代码的各次发布为各版';
COMMENT ON COLUMN resumption.procedure_draft.name IS '名称';
COMMENT ON COLUMN resumption.procedure_draft.content IS '条件、步骤、期限、签字方、标准文件（JSON）';
COMMENT ON COLUMN resumption.procedure_draft.basis IS '依据：文号或会议';
COMMENT ON COLUMN resumption.procedure_draft.status IS '状态：DRAFT、APPROVED';
COMMENT ON COLUMN resumption.procedure_draft.author_id IS '起草账号；内置操作员为空';
COMMENT ON COLUMN resumption.procedure_draft.author IS '起草人姓名';
COMMENT ON COLUMN resumption.procedure_draft.drafted_at IS '最近起草时刻';
COMMENT ON COLUMN resumption.procedure_draft.approver_id IS '审定账号；未审定或内置操作员为空';
COMMENT ON COLUMN resumption.procedure_draft.approver IS '审定人姓名；未审定为空';
COMMENT ON COLUMN resumption.procedure_draft.approved_at IS '审定时刻；未审定为空';
COMMENT ON COLUMN resumption.procedure_draft.version IS '版本号，防止互相覆盖';

CREATE TABLE resumption.procedure (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  code text NOT NULL,
  number int NOT NULL,
  name text NOT NULL,
  content text NOT NULL,
  basis text NOT NULL,
  document_number text NOT NULL,
  published_on date NOT NULL,
  author_id uuid,
  author text NOT NULL,
  drafted_at timestamptz NOT NULL,
  approver_id uuid,
  approver text NOT NULL,
  approved_at timestamptz NOT NULL,
  published_at timestamptz NOT NULL,
  publisher_id uuid,
  publisher text NOT NULL,
  PRIMARY KEY (zone_id, id),
  UNIQUE (zone_id, code, number)
);
COMMENT ON TABLE resumption.procedure IS '发布的复工程序：由起草人以外的人审定，只增不改';
COMMENT ON COLUMN resumption.procedure.zone_id IS '园区';
COMMENT ON COLUMN resumption.procedure.id IS '程序编号';
COMMENT ON COLUMN resumption.procedure.code IS '程序代码';
COMMENT ON COLUMN resumption.procedure.number IS '第几版，同一代码从 1 起';
COMMENT ON COLUMN resumption.procedure.name IS '名称';
COMMENT ON COLUMN resumption.procedure.content IS '条件、步骤、期限、签字方、标准文件（JSON）';
COMMENT ON COLUMN resumption.procedure.basis IS '依据：文号或会议';
COMMENT ON COLUMN resumption.procedure.document_number IS '发布文号';
COMMENT ON COLUMN resumption.procedure.published_on IS '发布日期';
COMMENT ON COLUMN resumption.procedure.author_id IS '起草账号；内置操作员为空';
COMMENT ON COLUMN resumption.procedure.author IS '起草人姓名';
COMMENT ON COLUMN resumption.procedure.drafted_at IS '起草时刻';
COMMENT ON COLUMN resumption.procedure.approver_id IS '审定账号；内置操作员为空';
COMMENT ON COLUMN resumption.procedure.approver IS '审定人姓名';
COMMENT ON COLUMN resumption.procedure.approved_at IS '审定时刻';
COMMENT ON COLUMN resumption.procedure.published_at IS '发布时刻';
COMMENT ON COLUMN resumption.procedure.publisher_id IS '发布账号；内置操作员为空';
COMMENT ON COLUMN resumption.procedure.publisher IS '发布人姓名';

CREATE TABLE resumption.campaign (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  procedure_id uuid NOT NULL,
  coverage text NOT NULL,
  area_id uuid,
  deadline date NOT NULL,
  review_lead_id uuid NOT NULL,
  approval_lead_id uuid NOT NULL,
  opened_at timestamptz NOT NULL,
  opened_by text NOT NULL,
  closed_at timestamptz,
  close_reason text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (zone_id, id),
  FOREIGN KEY (zone_id, procedure_id) REFERENCES resumption.procedure (zone_id, id)
);
COMMENT ON TABLE resumption.campaign IS '复工批次：一次停工之后的复工，用哪一版程序、覆盖哪些项目、何时截止';
COMMENT ON COLUMN resumption.campaign.zone_id IS '园区';
COMMENT ON COLUMN resumption.campaign.id IS '编号';
COMMENT ON COLUMN resumption.campaign.kind IS '类别：EPIDEMIC、POST_HOLIDAY、POLLUTION、OTHER';
COMMENT ON COLUMN resumption.campaign.name IS '名称';
COMMENT ON COLUMN resumption.campaign.procedure_id IS '新申请所用的程序';
COMMENT ON COLUMN resumption.campaign.coverage IS '覆盖：UNDER_CONSTRUCTION、AREA、LIST';
COMMENT ON COLUMN resumption.campaign.area_id IS '覆盖的责任区；不按责任区为空';
COMMENT ON COLUMN resumption.campaign.deadline IS '申请截止日期（含）';
COMMENT ON COLUMN resumption.campaign.review_lead_id IS '核查负责人（人员），新申请的待办归他';
COMMENT ON COLUMN resumption.campaign.approval_lead_id IS '批准负责人（人员），与核查负责人不同';
COMMENT ON COLUMN resumption.campaign.opened_at IS '开始时刻';
COMMENT ON COLUMN resumption.campaign.opened_by IS '开始人姓名';
COMMENT ON COLUMN resumption.campaign.closed_at IS '结束时刻；进行中为空';
COMMENT ON COLUMN resumption.campaign.close_reason IS '结束原因；进行中为空串';
COMMENT ON COLUMN resumption.campaign.version IS '版本号，防止互相覆盖';

CREATE TABLE resumption.campaign_project (
  zone_id uuid NOT NULL,
  campaign_id uuid NOT NULL,
  project_id uuid NOT NULL,
  PRIMARY KEY (zone_id, campaign_id, project_id),
  FOREIGN KEY (zone_id, campaign_id) REFERENCES resumption.campaign (zone_id, id)
);
COMMENT ON TABLE resumption.campaign_project IS '按名单覆盖的批次所列的项目';
COMMENT ON COLUMN resumption.campaign_project.zone_id IS '园区';
COMMENT ON COLUMN resumption.campaign_project.campaign_id IS '批次';
COMMENT ON COLUMN resumption.campaign_project.project_id IS '项目';
