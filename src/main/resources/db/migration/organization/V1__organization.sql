CREATE TABLE organization.department (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  parent_id uuid,
  kind text NOT NULL,
  name text NOT NULL,
  short_name text NOT NULL,
  position int NOT NULL,
  closed_on date,
  version bigint NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (zone_id, id),
  UNIQUE (zone_id, name),
  UNIQUE (zone_id, short_name),
  FOREIGN KEY (zone_id, parent_id) REFERENCES organization.department (zone_id, id)
);
COMMENT ON TABLE organization.department IS '部门：管委会、局办、乡镇街道、平台公司、专班，成一棵树';
COMMENT ON COLUMN organization.department.zone_id IS '园区';
COMMENT ON COLUMN organization.department.id IS '部门编号';
COMMENT ON COLUMN organization.department.parent_id IS '上级部门；顶层为空';
COMMENT ON COLUMN organization.department.kind IS '类别：COMMITTEE、BUREAU、TOWN、COMPANY、TASK_FORCE';
COMMENT ON COLUMN organization.department.name IS '全称，园区内唯一';
COMMENT ON COLUMN organization.department.short_name IS '简称，如 建局，园区内唯一';
COMMENT ON COLUMN organization.department.position IS '同级中的次序';
COMMENT ON COLUMN organization.department.closed_on IS '撤销日期；未撤销为空';
COMMENT ON COLUMN organization.department.version IS '版本号，防止互相覆盖';
COMMENT ON COLUMN organization.department.updated_at IS '最近修改时刻';

CREATE TABLE organization.person (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  department_id uuid NOT NULL,
  account_id uuid,
  name text NOT NULL,
  post text NOT NULL,
  phone text NOT NULL,
  initials text NOT NULL,
  pinyin text NOT NULL,
  left_on date,
  version bigint NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (zone_id, id),
  UNIQUE (zone_id, account_id),
  FOREIGN KEY (zone_id, department_id) REFERENCES organization.department (zone_id, id)
);
CREATE INDEX person_department ON organization.person (zone_id, department_id, name);
CREATE INDEX person_name ON organization.person (zone_id, name, id);
COMMENT ON TABLE organization.person IS '人员：可以承担责任的人';
COMMENT ON COLUMN organization.person.zone_id IS '园区';
COMMENT ON COLUMN organization.person.id IS '人员编号';
COMMENT ON COLUMN organization.person.department_id IS '所在部门';
COMMENT ON COLUMN organization.person.account_id IS '登录账号；没有账号的人为空';
COMMENT ON COLUMN organization.person.name IS '姓名';
COMMENT ON COLUMN organization.person.post IS '职务';
COMMENT ON COLUMN organization.person.phone IS '联系电话；没有则为空串';
COMMENT ON COLUMN organization.person.initials IS '姓名拼音首字母，供搜索';
COMMENT ON COLUMN organization.person.pinyin IS '姓名全拼，供搜索';
COMMENT ON COLUMN organization.person.left_on IS '离任日期；在任为空';
COMMENT ON COLUMN organization.person.version IS '版本号，防止互相覆盖';
COMMENT ON COLUMN organization.person.updated_at IS '最近修改时刻';

CREATE TABLE organization.area (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  extent text NOT NULL,
  position int NOT NULL,
  version bigint NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (zone_id, id),
  UNIQUE (zone_id, name)
);
COMMENT ON TABLE organization.area IS '责任区';
COMMENT ON COLUMN organization.area.zone_id IS '园区';
COMMENT ON COLUMN organization.area.id IS '责任区编号';
COMMENT ON COLUMN organization.area.name IS '名称，园区内唯一';
COMMENT ON COLUMN organization.area.extent IS '四至或范围说明';
COMMENT ON COLUMN organization.area.position IS '次序';
COMMENT ON COLUMN organization.area.version IS '版本号，防止互相覆盖';
COMMENT ON COLUMN organization.area.updated_at IS '最近修改时刻';

CREATE TABLE organization.enterprise (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  uscc text NOT NULL,
  name text NOT NULL,
  industry text NOT NULL,
  address text NOT NULL,
  contact text NOT NULL,
  phone text NOT NULL,
  area_id uuid,
  department_id uuid,
  initials text NOT NULL,
  pinyin text NOT NULL,
  withdrawn boolean NOT NULL,
  version bigint NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (zone_id, id),
  UNIQUE (zone_id, uscc),
  FOREIGN KEY (zone_id, area_id) REFERENCES organization.area (zone_id, id),
  FOREIGN KEY (zone_id, department_id) REFERENCES organization.department (zone_id, id)
);
CREATE INDEX enterprise_name ON organization.enterprise (zone_id, name, id);
CREATE INDEX enterprise_area ON organization.enterprise (zone_id, area_id);
COMMENT ON TABLE organization.enterprise IS '企业（含建设单位、施工单位等法人）：现行登记，由登记经过得出';
COMMENT ON COLUMN organization.enterprise.zone_id IS '园区';
COMMENT ON COLUMN organization.enterprise.id IS '企业编号';
COMMENT ON COLUMN organization.enterprise.uscc IS '统一社会信用代码（GB 32100），园区内唯一';
COMMENT ON COLUMN organization.enterprise.name IS '名称';
COMMENT ON COLUMN organization.enterprise.industry IS '行业';
COMMENT ON COLUMN organization.enterprise.address IS '地址';
COMMENT ON COLUMN organization.enterprise.contact IS '联系人';
COMMENT ON COLUMN organization.enterprise.phone IS '联系电话';
COMMENT ON COLUMN organization.enterprise.area_id IS '所在责任区；未划分为空';
COMMENT ON COLUMN organization.enterprise.department_id IS '主管部门；没有为空';
COMMENT ON COLUMN organization.enterprise.initials IS '名称拼音首字母，供搜索';
COMMENT ON COLUMN organization.enterprise.pinyin IS '名称全拼，供搜索';
COMMENT ON COLUMN organization.enterprise.withdrawn IS '已撤销登记：导入被撤回，原本就不该登记';
COMMENT ON COLUMN organization.enterprise.version IS '版本号，防止互相覆盖';
COMMENT ON COLUMN organization.enterprise.created_at IS '登记时刻';
COMMENT ON COLUMN organization.enterprise.updated_at IS '最近修改时刻';

CREATE TABLE organization.enterprise_revision (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  number bigint NOT NULL,
  name text NOT NULL,
  industry text NOT NULL,
  address text NOT NULL,
  contact text NOT NULL,
  phone text NOT NULL,
  area_id uuid,
  department_id uuid,
  withdrawn boolean NOT NULL,
  recorded_at timestamptz NOT NULL,
  author text NOT NULL,
  recorded_by text NOT NULL,
  batch_id uuid,
  PRIMARY KEY (zone_id, id),
  UNIQUE (zone_id, enterprise_id, number),
  FOREIGN KEY (zone_id, enterprise_id) REFERENCES organization.enterprise (zone_id, id)
);
CREATE INDEX enterprise_revision_batch ON organization.enterprise_revision (zone_id, batch_id);
COMMENT ON TABLE organization.enterprise_revision IS '企业登记的经过：每次登记或修改一条，只增不改';
COMMENT ON COLUMN organization.enterprise_revision.zone_id IS '园区';
COMMENT ON COLUMN organization.enterprise_revision.id IS '编号';
COMMENT ON COLUMN organization.enterprise_revision.enterprise_id IS '企业';
COMMENT ON COLUMN organization.enterprise_revision.number IS '第几次，从 1 起，等于当时的版本号';
COMMENT ON COLUMN organization.enterprise_revision.name IS '名称';
COMMENT ON COLUMN organization.enterprise_revision.industry IS '行业';
COMMENT ON COLUMN organization.enterprise_revision.address IS '地址';
COMMENT ON COLUMN organization.enterprise_revision.contact IS '联系人';
COMMENT ON COLUMN organization.enterprise_revision.phone IS '联系电话';
COMMENT ON COLUMN organization.enterprise_revision.area_id IS '所在责任区';
COMMENT ON COLUMN organization.enterprise_revision.department_id IS '主管部门';
COMMENT ON COLUMN organization.enterprise_revision.withdrawn IS '撤销登记';
COMMENT ON COLUMN organization.enterprise_revision.recorded_at IS '记录时刻';
COMMENT ON COLUMN organization.enterprise_revision.author IS '填报人';
COMMENT ON COLUMN organization.enterprise_revision.recorded_by IS '记录人：录入或导入的人';
COMMENT ON COLUMN organization.enterprise_revision.batch_id IS '导入批次；页面录入为空';

-- Append-only: an appointment is ended or withdrawn by a later row that supersedes it.
CREATE TABLE organization.assignment (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  role text NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  person_id uuid NOT NULL,
  from_day date NOT NULL,
  to_day date,
  withdrawn boolean NOT NULL,
  reason text NOT NULL,
  supersedes uuid,
  recorded_at timestamptz NOT NULL,
  author text NOT NULL,
  recorded_by text NOT NULL,
  batch_id uuid,
  PRIMARY KEY (zone_id, id),
  UNIQUE (zone_id, supersedes),
  FOREIGN KEY (zone_id, person_id) REFERENCES organization.person (zone_id, id),
  FOREIGN KEY (zone_id, supersedes) REFERENCES organization.assignment (zone_id, id)
);
CREATE INDEX assignment_subject ON organization.assignment (zone_id, subject_id, role);
CREATE INDEX assignment_person ON organization.assignment (zone_id, person_id);
CREATE INDEX assignment_batch ON organization.assignment (zone_id, batch_id);
COMMENT ON TABLE organization.assignment IS '任责：谁从哪天到哪天对什么负责，只增不改';
COMMENT ON COLUMN organization.assignment.zone_id IS '园区';
COMMENT ON COLUMN organization.assignment.id IS '任责编号';
COMMENT ON COLUMN organization.assignment.role IS '职责：AREA_LEADER、ENTERPRISE_BUTLER、TASK_FORCE_HEAD、TASK_FORCE_MEMBER';
COMMENT ON COLUMN organization.assignment.subject_kind IS '对象类别：area、enterprise、department';
COMMENT ON COLUMN organization.assignment.subject_id IS '对象编号';
COMMENT ON COLUMN organization.assignment.person_id IS '责任人';
COMMENT ON COLUMN organization.assignment.from_day IS '起始日（含）';
COMMENT ON COLUMN organization.assignment.to_day IS '终止日（不含）；未终止为空';
COMMENT ON COLUMN organization.assignment.withdrawn IS '撤销：被替代的那一条原本就不该记';
COMMENT ON COLUMN organization.assignment.reason IS '依据或原因';
COMMENT ON COLUMN organization.assignment.supersedes IS '替代的那一条；首次记录为空';
COMMENT ON COLUMN organization.assignment.recorded_at IS '记录时刻';
COMMENT ON COLUMN organization.assignment.author IS '填报人';
COMMENT ON COLUMN organization.assignment.recorded_by IS '记录人：录入或导入的人';
COMMENT ON COLUMN organization.assignment.batch_id IS '导入批次；页面录入为空';
