CREATE TABLE rulebook.draft (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  effective_from date NOT NULL,
  basis text NOT NULL,
  content text NOT NULL,
  drafted_at timestamptz NOT NULL,
  account_id uuid,
  actor text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (zone_id, id)
);
COMMENT ON TABLE rulebook.draft IS '规则包草稿：只由起草人修改，启用后移入规则包';
COMMENT ON COLUMN rulebook.draft.zone_id IS '园区';
COMMENT ON COLUMN rulebook.draft.id IS '草稿编号，启用后即规则包编号';
COMMENT ON COLUMN rulebook.draft.kind IS '规则类别代码，如 figure-printing';
COMMENT ON COLUMN rulebook.draft.name IS '名称，如 鹤壁 2020-03';
COMMENT ON COLUMN rulebook.draft.effective_from IS '起用日期（含）';
COMMENT ON COLUMN rulebook.draft.basis IS '依据：文号或会议';
COMMENT ON COLUMN rulebook.draft.content IS '参数（JSON）';
COMMENT ON COLUMN rulebook.draft.drafted_at IS '最近起草时刻';
COMMENT ON COLUMN rulebook.draft.account_id IS '起草账号；内置操作员为空';
COMMENT ON COLUMN rulebook.draft.actor IS '起草人姓名';
COMMENT ON COLUMN rulebook.draft.version IS '版本号，防止互相覆盖';

CREATE TABLE rulebook.pack (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  number int NOT NULL,
  name text NOT NULL,
  effective_from date NOT NULL,
  basis text NOT NULL,
  content text NOT NULL,
  drafted_at timestamptz NOT NULL,
  drafter_id uuid,
  drafter text NOT NULL,
  activated_at timestamptz NOT NULL,
  activator_id uuid,
  activator text NOT NULL,
  PRIMARY KEY (zone_id, id),
  UNIQUE (zone_id, kind, number)
);
COMMENT ON TABLE rulebook.pack IS '启用的规则包：由起草人以外的人启用，只增不改';
COMMENT ON COLUMN rulebook.pack.zone_id IS '园区';
COMMENT ON COLUMN rulebook.pack.id IS '规则包编号';
COMMENT ON COLUMN rulebook.pack.kind IS '规则类别代码';
COMMENT ON COLUMN rulebook.pack.number IS '第几版，同类从 1 起';
COMMENT ON COLUMN rulebook.pack.name IS '名称';
COMMENT ON COLUMN rulebook.pack.effective_from IS '起用日期（含）';
COMMENT ON COLUMN rulebook.pack.basis IS '依据：文号或会议';
COMMENT ON COLUMN rulebook.pack.content IS '参数（JSON）';
COMMENT ON COLUMN rulebook.pack.drafted_at IS '起草时刻';
COMMENT ON COLUMN rulebook.pack.drafter_id IS '起草账号；内置操作员为空';
COMMENT ON COLUMN rulebook.pack.drafter IS '起草人姓名';
COMMENT ON COLUMN rulebook.pack.activated_at IS '启用时刻';
COMMENT ON COLUMN rulebook.pack.activator_id IS '启用账号；内置操作员为空';
COMMENT ON COLUMN rulebook.pack.activator IS '启用人姓名';

CREATE TABLE rulebook.mode_order (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  mode text NOT NULL,
  occurred_at timestamptz NOT NULL,
  order_number text NOT NULL,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  account_id uuid,
  actor text NOT NULL,
  PRIMARY KEY (zone_id, id)
);
CREATE INDEX mode_order_time ON rulebook.mode_order (zone_id, occurred_at, recorded_at);
COMMENT ON TABLE rulebook.mode_order IS '平急状态的命令，只增不改';
COMMENT ON COLUMN rulebook.mode_order.zone_id IS '园区';
COMMENT ON COLUMN rulebook.mode_order.id IS '编号';
COMMENT ON COLUMN rulebook.mode_order.mode IS '状态：NORMAL、ALERT、EMERGENCY、RECOVERY';
COMMENT ON COLUMN rulebook.mode_order.occurred_at IS '生效时刻';
COMMENT ON COLUMN rulebook.mode_order.order_number IS '命令文号';
COMMENT ON COLUMN rulebook.mode_order.reason IS '事由，如 疫情防控';
COMMENT ON COLUMN rulebook.mode_order.recorded_at IS '记录时刻';
COMMENT ON COLUMN rulebook.mode_order.account_id IS '记录账号；内置操作员为空';
COMMENT ON COLUMN rulebook.mode_order.actor IS '记录人姓名';
