CREATE VIEW organization.public_department AS
  SELECT zone_id, id, name, short_name, closed_on FROM organization.department;
COMMENT ON VIEW organization.public_department IS '部门，供其他模块读取';
COMMENT ON COLUMN organization.public_department.zone_id IS '园区';
COMMENT ON COLUMN organization.public_department.id IS '部门编号';
COMMENT ON COLUMN organization.public_department.name IS '全称';
COMMENT ON COLUMN organization.public_department.short_name IS '简称';
COMMENT ON COLUMN organization.public_department.closed_on IS '撤销日期；未撤销为空';

CREATE VIEW organization.public_person AS
  SELECT zone_id, id, department_id, account_id, name, post, phone, left_on FROM organization.person;
COMMENT ON VIEW organization.public_person IS '人员，供其他模块读取';
COMMENT ON COLUMN organization.public_person.zone_id IS '园区';
COMMENT ON COLUMN organization.public_person.id IS '人员编号';
COMMENT ON COLUMN organization.public_person.department_id IS '所在部门';
COMMENT ON COLUMN organization.public_person.account_id IS '登录账号；没有为空';
COMMENT ON COLUMN organization.public_person.name IS '姓名';
COMMENT ON COLUMN organization.public_person.post IS '职务';
COMMENT ON COLUMN organization.public_person.phone IS '联系电话';
COMMENT ON COLUMN organization.public_person.left_on IS '离任日期；在任为空';

CREATE VIEW organization.public_area AS
  SELECT zone_id, id, name FROM organization.area;
COMMENT ON VIEW organization.public_area IS '责任区，供其他模块读取';
COMMENT ON COLUMN organization.public_area.zone_id IS '园区';
COMMENT ON COLUMN organization.public_area.id IS '责任区编号';
COMMENT ON COLUMN organization.public_area.name IS '名称';

CREATE VIEW organization.public_enterprise AS
  SELECT zone_id, id, uscc, name, area_id, department_id FROM organization.enterprise WHERE NOT withdrawn;
COMMENT ON VIEW organization.public_enterprise IS '企业，供其他模块读取';
COMMENT ON COLUMN organization.public_enterprise.zone_id IS '园区';
COMMENT ON COLUMN organization.public_enterprise.id IS '企业编号';
COMMENT ON COLUMN organization.public_enterprise.uscc IS '统一社会信用代码';
COMMENT ON COLUMN organization.public_enterprise.name IS '名称';
COMMENT ON COLUMN organization.public_enterprise.area_id IS '所在责任区';
COMMENT ON COLUMN organization.public_enterprise.department_id IS '主管部门';
