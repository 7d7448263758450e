CREATE TABLE worklist.todo (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  source_key text NOT NULL,
  title text NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  link text NOT NULL,
  person_id uuid NOT NULL,
  due_at timestamptz,
  state text NOT NULL,
  outcome text NOT NULL,
  created_at timestamptz NOT NULL,
  closed_at timestamptz,
  PRIMARY KEY (zone_id, id),
  UNIQUE (zone_id, source_key)
);
CREATE INDEX todo_person ON worklist.todo (zone_id, person_id, state, due_at, id);
CREATE INDEX todo_subject ON worklist.todo (zone_id, subject_id);
COMMENT ON TABLE worklist.todo IS '待办：一件事，只有一个责任人，由业务事件开立与办结';
COMMENT ON COLUMN worklist.todo.zone_id IS '园区';
COMMENT ON COLUMN worklist.todo.id IS '待办编号';
COMMENT ON COLUMN worklist.todo.source_key IS '来源键，同一来源只开立一次';
COMMENT ON COLUMN worklist.todo.title IS '要做什么';
COMMENT ON COLUMN worklist.todo.subject_kind IS '对象类别，如 matter';
COMMENT ON COLUMN worklist.todo.subject_id IS '对象编号';
COMMENT ON COLUMN worklist.todo.link IS '去办的页面';
COMMENT ON COLUMN worklist.todo.person_id IS '责任人，有且只有一个';
COMMENT ON COLUMN worklist.todo.due_at IS '时限；没有时限为空';
COMMENT ON COLUMN worklist.todo.state IS '状态：OPEN、DONE、CANCELLED';
COMMENT ON COLUMN worklist.todo.outcome IS '办结说明';
COMMENT ON COLUMN worklist.todo.created_at IS '开立时刻';
COMMENT ON COLUMN worklist.todo.closed_at IS '办结时刻；未办结为空';

CREATE TABLE worklist.todo_handover (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  todo_id uuid NOT NULL,
  from_person_id uuid NOT NULL,
  to_person_id uuid NOT NULL,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  account_id uuid,
  actor text NOT NULL,
  PRIMARY KEY (zone_id, id),
  FOREIGN KEY (zone_id, todo_id) REFERENCES worklist.todo (zone_id, id)
);
CREATE INDEX todo_handover_todo ON worklist.todo_handover (zone_id, todo_id);
COMMENT ON TABLE worklist.todo_handover IS '待办移交记录，只增不改';
COMMENT ON COLUMN worklist.todo_handover.zone_id IS '园区';
COMMENT ON COLUMN worklist.todo_handover.id IS '编号';
COMMENT ON COLUMN worklist.todo_handover.todo_id IS '待办';
COMMENT ON COLUMN worklist.todo_handover.from_person_id IS '移交人';
COMMENT ON COLUMN worklist.todo_handover.to_person_id IS '接手人';
COMMENT ON COLUMN worklist.todo_handover.reason IS '原因';
COMMENT ON COLUMN worklist.todo_handover.recorded_at IS '记录时刻';
COMMENT ON COLUMN worklist.todo_handover.account_id IS '记录账号；内置操作员为空';
COMMENT ON COLUMN worklist.todo_handover.actor IS '记录人姓名';

CREATE TABLE worklist.item (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  list text NOT NULL,
  goal text NOT NULL,
  measure text NOT NULL,
  original_node date NOT NULL,
  node date NOT NULL,
  person_id uuid NOT NULL,
  department_id uuid NOT NULL,
  co_units text NOT NULL,
  subject_kind text,
  subject_id uuid,
  state text NOT NULL,
  reporter_id uuid,
  created_at timestamptz NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (zone_id, id)
);
CREATE INDEX item_node ON worklist.item (zone_id, node, id);
CREATE INDEX item_person ON worklist.item (zone_id, person_id, state);
COMMENT ON TABLE worklist.item IS '工作清单事项：目标、措施、时间节点、责任人';
COMMENT ON COLUMN worklist.item.zone_id IS '园区';
COMMENT ON COLUMN worklist.item.id IS '事项编号';
COMMENT ON COLUMN worklist.item.list IS '所属清单，如 重点工作清单';
COMMENT ON COLUMN worklist.item.goal IS '目标';
COMMENT ON COLUMN worklist.item.measure IS '措施';
COMMENT ON COLUMN worklist.item.original_node IS '原定时间节点，改期后仍保留';
COMMENT ON COLUMN worklist.item.node IS '现行时间节点';
COMMENT ON COLUMN worklist.item.person_id IS '责任人，有且只有一个';
COMMENT ON COLUMN worklist.item.department_id IS '责任单位：登记时责任人所在部门';
COMMENT ON COLUMN worklist.item.co_units IS '配合单位';
COMMENT ON COLUMN worklist.item.subject_kind IS '对象类别；不针对具体对象为空';
COMMENT ON COLUMN worklist.item.subject_id IS '对象编号';
COMMENT ON COLUMN worklist.item.state IS '状态：OPEN、REPORTED、VERIFIED、CANCELLED';
COMMENT ON COLUMN worklist.item.reporter_id IS '报告完成的账号，验收人不得与之相同';
COMMENT ON COLUMN worklist.item.created_at IS '登记时刻';
COMMENT ON COLUMN worklist.item.version IS '版本号，防止互相覆盖';

CREATE TABLE worklist.item_event (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  step text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  node date NOT NULL,
  person_id uuid NOT NULL,
  text text NOT NULL,
  recorded_at timestamptz NOT NULL,
  account_id uuid,
  actor text NOT NULL,
  PRIMARY KEY (zone_id, id),
  FOREIGN KEY (zone_id, item_id) REFERENCES worklist.item (zone_id, id)
);
CREATE INDEX item_event_item ON worklist.item_event (zone_id, item_id, recorded_at);
COMMENT ON TABLE worklist.item_event IS '工作清单事项的经过，只增不改';
COMMENT ON COLUMN worklist.item_event.zone_id IS '园区';
COMMENT ON COLUMN worklist.item_event.id IS '编号';
COMMENT ON COLUMN worklist.item_event.item_id IS '事项';
COMMENT ON COLUMN worklist.item_event.step IS '动作：登记、改期、移交、报告完成、验收、退回、取消';
COMMENT ON COLUMN worklist.item_event.from_state IS '原状态；登记时为空';
COMMENT ON COLUMN worklist.item_event.to_state IS '此后状态';
COMMENT ON COLUMN worklist.item_event.node IS '此后时间节点';
COMMENT ON COLUMN worklist.item_event.person_id IS '此后责任人';
COMMENT ON COLUMN worklist.item_event.text IS '说明：原因、完成情况与证据、验收意见';
COMMENT ON COLUMN worklist.item_event.recorded_at IS '记录时刻';
COMMENT ON COLUMN worklist.item_event.account_id IS '记录账号；内置操作员为空';
COMMENT ON COLUMN worklist.item_event.actor IS '记录人姓名';
