CREATE TABLE resumption.application (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  campaign_id uuid NOT NULL,
  procedure_id uuid NOT NULL,
  project_id uuid NOT NULL,
  status text NOT NULL,
  emergency boolean NOT NULL,
  requested_on date,
  headcount int,
  plan_id uuid,
  applicant_id uuid,
  applicant text NOT NULL,
  applicant_person_id uuid,
  created_at timestamptz NOT NULL,
  submitted_at timestamptz,
  due_at timestamptz,
  days_left int,
  mend_until date,
  verifier_id uuid,
  verifier text,
  verifier_person_id uuid,
  recommended boolean NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (zone_id, id),
  FOREIGN KEY (zone_id, campaign_id) REFERENCES resumption.campaign (zone_id, id),
  FOREIGN KEY (zone_id, procedure_id) REFERENCES resumption.procedure (zone_id, id)
);
CREATE UNIQUE INDEX application_open ON resumption.application (zone_id, project_id, kind) WHERE status NOT IN ('APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED');
CREATE INDEX application_due ON resumption.application (zone_id, due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX application_status ON resumption.application (zone_id, status, id);
CREATE INDEX application_project ON resumption.application (zone_id, project_id, created_at);
COMMENT ON TABLE resumption.application IS '复工申请与复工追加申请：现状；经过见 resumption.application_event';
COMMENT ON COLUMN resumption.application.zone_id IS '园区';
COMMENT ON COLUMN resumption.application.id IS '编号';
COMMENT ON COLUMN resumption.application.kind IS '类别：RESUMPTION 复工、SUPPLEMENT 复工追加';
COMMENT ON COLUMN resumption.application.campaign_id IS '批次';
COMMENT ON COLUMN resumption.application.procedure_id IS '开始时所用的程序版本，此后不变';
COMMENT ON COLUMN resumption.application.project_id IS '项目';
COMMENT ON COLUMN resumption.application.status IS '状态';
COMMENT ON COLUMN resumption.application.emergency IS '开始时是否处于非平时状态，决定只在应急时要求的条件是否适用';
COMMENT ON COLUMN resumption.application.requested_on IS '拟复工日期；未填为空';
COMMENT ON COLUMN resumption.application.headcount IS '拟到场人数（追加为增加的人数）；未填为空';
COMMENT ON COLUMN resumption.application.plan_id IS '复工方案附件；未附为空';
COMMENT ON COLUMN resumption.application.applicant_id IS '申请账号；内置操作员为空';
COMMENT ON COLUMN resumption.application.applicant IS '申请人姓名';
COMMENT ON COLUMN resumption.application.applicant_person_id IS '申请人（人员）；不是本区登记人员为空';
COMMENT ON COLUMN resumption.application.created_at IS '建立时刻';
COMMENT ON COLUMN resumption.application.submitted_at IS '首次提交时刻；未提交为空';
COMMENT ON COLUMN resumption.application.due_at IS '办结时限；时钟停走为空';
COMMENT ON COLUMN resumption.application.days_left IS '退回时剩余的工作日；未退回过为空';
COMMENT ON COLUMN resumption.application.mend_until IS '限期整改的截止日期；不在整改为空';
COMMENT ON COLUMN resumption.application.verifier_id IS '核查账号；未接办为空';
COMMENT ON COLUMN resumption.application.verifier IS '核查人姓名；未接办为空';
COMMENT ON COLUMN resumption.application.verifier_person_id IS '核查人（人员）；未接办为空';
COMMENT ON COLUMN resumption.application.recommended IS '核查人是否已提出批准建议';
COMMENT ON COLUMN resumption.application.version IS '版本号，防止互相覆盖';

CREATE TABLE resumption.application_event (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  project_id uuid NOT NULL,
  step text NOT NULL,
  from_status text,
  status text NOT NULL,
  occurred_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  due_at timestamptz,
  late boolean NOT NULL,
  text text NOT NULL,
  person_id uuid,
  account_id uuid,
  actor text NOT NULL,
  PRIMARY KEY (zone_id, id),
  FOREIGN KEY (zone_id, application_id) REFERENCES resumption.application (zone_id, id)
);
CREATE INDEX application_event_application ON resumption.application_event (zone_id, application_id, occurred_at, recorded_at, id);
CREATE INDEX application_event_step ON resumption.application_event (zone_id, step, occurred_at);
COMMENT ON TABLE resumption.application_event IS '申请的经过：每条都带此后的状态与时限，因此可回看任一时点，只增不改';
COMMENT ON COLUMN resumption.application_event.zone_id IS '园区';
COMMENT ON COLUMN resumption.application_event.id IS '编号';
COMMENT ON COLUMN resumption.application_event.application_id IS '申请';
COMMENT ON COLUMN resumption.application_event.project_id IS '项目';
COMMENT ON COLUMN resumption.application_event.step IS '动作';
COMMENT ON COLUMN resumption.application_event.from_status IS '原状态；建立时为空';
COMMENT ON COLUMN resumption.application_event.status IS '此后状态';
COMMENT ON COLUMN resumption.application_event.occurred_at IS '发生时刻';
COMMENT ON COLUMN resumption.application_event.recorded_at IS '记录时刻';
COMMENT ON COLUMN resumption.application_event.due_at IS '此后的办结时限；时钟停走为空';
COMMENT ON COLUMN resumption.application_event.late IS '是否过了办结时限才作出';
COMMENT ON COLUMN resumption.application_event.text IS '说明：意见、原因';
COMMENT ON COLUMN resumption.application_event.person_id IS '此后由谁办（人员）；没有指定到人为空';
COMMENT ON COLUMN resumption.application_event.account_id IS '记录账号；内置操作员为空';
COMMENT ON COLUMN resumption.application_event.actor IS '记录人姓名';

CREATE TABLE resumption.item (
  zone_id uuid NOT NULL,
  application_id uuid NOT NULL,
  code text NOT NULL,
  answer text NOT NULL,
  reason text NOT NULL,
  evidence uuid[] NOT NULL,
  version int NOT NULL,
  saved_at timestamptz NOT NULL,
  actor text NOT NULL,
  PRIMARY KEY (zone_id, application_id, code),
  FOREIGN KEY (zone_id, application_id) REFERENCES resumption.application (zone_id, id)
);
COMMENT ON TABLE resumption.item IS '申请里各项条件的现状';
COMMENT ON COLUMN resumption.item.zone_id IS '园区';
COMMENT ON COLUMN resumption.item.application_id IS '申请';
COMMENT ON COLUMN resumption.item.code IS '条件代码';
COMMENT ON COLUMN resumption.item.answer IS '自查结论：MET、NOT_MET、NA';
COMMENT ON COLUMN resumption.item.reason IS '不适用的原因或说明';
COMMENT ON COLUMN resumption.item.evidence IS '证据附件';
COMMENT ON COLUMN resumption.item.version IS '第几次保存';
COMMENT ON COLUMN resumption.item.saved_at IS '保存时刻';
COMMENT ON COLUMN resumption.item.actor IS '保存人姓名';

CREATE TABLE resumption.item_save (
  zone_id uuid NOT NULL,
  application_id uuid NOT NULL,
  key text NOT NULL,
  code text NOT NULL,
  answer text NOT NULL,
  reason text NOT NULL,
  evidence uuid[] NOT NULL,
  version int NOT NULL,
  saved_at timestamptz NOT NULL,
  account_id uuid,
  actor text NOT NULL,
  PRIMARY KEY (zone_id, application_id, key),
  FOREIGN KEY (zone_id, application_id) REFERENCES resumption.application (zone_id, id)
);
COMMENT ON TABLE resumption.item_save IS '条件的每次保存，手机断网后重发只记一次，只增不改';
COMMENT ON COLUMN resumption.item_save.zone_id IS '园区';
COMMENT ON COLUMN resumption.item_save.application_id IS '申请';
COMMENT ON COLUMN resumption.item_save.key IS '幂等键，由手机生成';
COMMENT ON COLUMN resumption.item_save.code IS '条件代码';
COMMENT ON COLUMN resumption.item_save.answer IS '自查结论';
COMMENT ON COLUMN resumption.item_save.reason IS '不适用的原因或说明';
COMMENT ON COLUMN resumption.item_save.evidence IS '证据附件';
COMMENT ON COLUMN resumption.item_save.version IS '保存后是第几次';
COMMENT ON COLUMN resumption.item_save.saved_at IS '保存时刻';
COMMENT ON COLUMN resumption.item_save.account_id IS '保存账号；内置操作员为空';
COMMENT ON COLUMN resumption.item_save.actor IS '保存人姓名';

CREATE TABLE resumption.signature (
  zone_id uuid NOT NULL,
  application_id uuid NOT NULL,
  id uuid NOT NULL,
  party text NOT NULL,
  content_hash text NOT NULL,
  signed_at timestamptz NOT NULL,
  account_id uuid NOT NULL,
  signer text NOT NULL,
  PRIMARY KEY (zone_id, application_id, id),
  UNIQUE (zone_id, application_id, content_hash, party),
  UNIQUE (zone_id, application_id, content_hash, account_id),
  FOREIGN KEY (zone_id, application_id) REFERENCES resumption.application (zone_id, id)
);
COMMENT ON TABLE resumption.signature IS '三方签字：签的是哪一份内容；内容变了即失效，只增不改';
COMMENT ON COLUMN resumption.signature.zone_id IS '园区';
COMMENT ON COLUMN resumption.signature.application_id IS '申请';
COMMENT ON COLUMN resumption.signature.id IS '编号';
COMMENT ON COLUMN resumption.signature.party IS '签字方：OWNER、CONTRACTOR、SUPERVISOR';
COMMENT ON COLUMN resumption.signature.content_hash IS '所签内容的 SHA-256';
COMMENT ON COLUMN resumption.signature.signed_at IS '签字时刻';
COMMENT ON COLUMN resumption.signature.account_id IS '签字账号';
COMMENT ON COLUMN resumption.signature.signer IS '签字人姓名';

CREATE TABLE resumption.visit (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  visit_on date NOT NULL,
  checklist text NOT NULL,
  asked_at timestamptz NOT NULL,
  asked_by text NOT NULL,
  passed boolean,
  outcome text NOT NULL,
  reported_at timestamptz,
  reported_by text,
  PRIMARY KEY (zone_id, id),
  FOREIGN KEY (zone_id, application_id) REFERENCES resumption.application (zone_id, id)
);
CREATE INDEX visit_application ON resumption.visit (zone_id, application_id, visit_on);
COMMENT ON TABLE resumption.visit IS '现场核查：要求、清单、结果';
COMMENT ON COLUMN resumption.visit.zone_id IS '园区';
COMMENT ON COLUMN resumption.visit.id IS '编号';
COMMENT ON COLUMN resumption.visit.application_id IS '申请';
COMMENT ON COLUMN resumption.visit.visit_on IS '日期';
COMMENT ON COLUMN resumption.visit.checklist IS '要看什么，每行一项';
COMMENT ON COLUMN resumption.visit.asked_at IS '要求时刻';
COMMENT ON COLUMN resumption.visit.asked_by IS '要求人姓名';
COMMENT ON COLUMN resumption.visit.passed IS '是否符合；未报结果为空';
COMMENT ON COLUMN resumption.visit.outcome IS '结果说明；未报结果为空串';
COMMENT ON COLUMN resumption.visit.reported_at IS '报结果时刻；未报为空';
COMMENT ON COLUMN resumption.visit.reported_by IS '报结果人姓名；未报为空';

CREATE TABLE resumption.decision (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  step text NOT NULL,
  verdict text NOT NULL,
  procedure_id uuid NOT NULL,
  rules text NOT NULL,
  inputs text NOT NULL,
  reasons text NOT NULL,
  remedy text NOT NULL,
  due_at timestamptz,
  decided_at timestamptz NOT NULL,
  account_id uuid,
  actor text NOT NULL,
  PRIMARY KEY (zone_id, id),
  FOREIGN KEY (zone_id, application_id) REFERENCES resumption.application (zone_id, id)
);
CREATE INDEX decision_application ON resumption.decision (zone_id, application_id, decided_at);
COMMENT ON TABLE resumption.decision IS '每次决定：依据的程序与规则版本、输入、理由，可重演，只增不改';
COMMENT ON COLUMN resumption.decision.zone_id IS '园区';
COMMENT ON COLUMN resumption.decision.id IS '编号';
COMMENT ON COLUMN resumption.decision.application_id IS '申请';
COMMENT ON COLUMN resumption.decision.step IS '决定：RETURN、RECOMMEND、APPROVE、REJECT';
COMMENT ON COLUMN resumption.decision.verdict IS '条件核对的结果（JSON）';
COMMENT ON COLUMN resumption.decision.procedure_id IS '程序版本';
COMMENT ON COLUMN resumption.decision.rules IS '规则包版本（JSON）';
COMMENT ON COLUMN resumption.decision.inputs IS '输入（JSON）';
COMMENT ON COLUMN resumption.decision.reasons IS '理由';
COMMENT ON COLUMN resumption.decision.remedy IS '救济途径；不是不予批准为空串';
COMMENT ON COLUMN resumption.decision.due_at IS '当时的办结时限；没有为空';
COMMENT ON COLUMN resumption.decision.decided_at IS '决定时刻';
COMMENT ON COLUMN resumption.decision.account_id IS '决定账号；内置操作员为空';
COMMENT ON COLUMN resumption.decision.actor IS '决定人姓名';

CREATE TABLE resumption.mend_item (
  zone_id uuid NOT NULL,
  decision_id uuid NOT NULL,
  application_id uuid NOT NULL,
  code text NOT NULL,
  note text NOT NULL,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (zone_id, decision_id, code),
  FOREIGN KEY (zone_id, decision_id) REFERENCES resumption.decision (zone_id, id)
);
CREATE INDEX mend_item_application ON resumption.mend_item (zone_id, application_id, decided_at);
COMMENT ON TABLE resumption.mend_item IS '退回时要整改的条件，只增不改';
COMMENT ON COLUMN resumption.mend_item.zone_id IS '园区';
COMMENT ON COLUMN resumption.mend_item.decision_id IS '退回的决定';
COMMENT ON COLUMN resumption.mend_item.application_id IS '申请';
COMMENT ON COLUMN resumption.mend_item.code IS '条件代码';
COMMENT ON COLUMN resumption.mend_item.note IS '要改什么';
COMMENT ON COLUMN resumption.mend_item.decided_at IS '退回时刻';
