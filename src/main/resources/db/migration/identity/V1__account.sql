CREATE TABLE identity.account (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  login text NOT NULL,
  display_name text NOT NULL,
  phone bytea,
  state text NOT NULL,
  password_hash text NOT NULL,
  password_set_at timestamptz NOT NULL,
  must_change boolean NOT NULL,
  failures int NOT NULL,
  locked_until timestamptz,
  totp_secret bytea,
  totp_step bigint NOT NULL,
  sessions_since timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  version bigint NOT NULL,
  PRIMARY KEY (zone_id, id),
  UNIQUE (zone_id, login),
  UNIQUE (zone_id, id, kind),
  CHECK (kind IN ('BUSINESS', 'ADMINISTRATOR')),
  CHECK (state IN ('ACTIVE', 'DISABLED')),
  CHECK (login = lower(login) AND length(login) BETWEEN 3 AND 40)
);
COMMENT ON TABLE identity.account IS '账号';
COMMENT ON COLUMN identity.account.zone_id IS '园区';
COMMENT ON COLUMN identity.account.id IS '账号编号';
COMMENT ON COLUMN identity.account.kind IS '类别：BUSINESS 业务账号、ADMINISTRATOR 管理账号；建立后不改';
COMMENT ON COLUMN identity.account.login IS '登录名，小写';
COMMENT ON COLUMN identity.account.display_name IS '显示名，写在每条事实旁，如 建局 · 核查员丙';
COMMENT ON COLUMN identity.account.phone IS '手机号（AES-GCM 加密）';
COMMENT ON COLUMN identity.account.state IS '状态：ACTIVE 在用、DISABLED 停用';
COMMENT ON COLUMN identity.account.password_hash IS '口令的 Argon2id 哈希';
COMMENT ON COLUMN identity.account.password_set_at IS '口令设置时刻';
COMMENT ON COLUMN identity.account.must_change IS '下次登录须改口令';
COMMENT ON COLUMN identity.account.failures IS '连续失败次数，完整登录后归零';
COMMENT ON COLUMN identity.account.locked_until IS '锁定至';
COMMENT ON COLUMN identity.account.totp_secret IS '动态口令种子（AES-GCM 加密）；空为未绑定';
COMMENT ON COLUMN identity.account.totp_step IS '最近用过的动态口令时间步，防重放';
COMMENT ON COLUMN identity.account.sessions_since IS '此刻以前的会话一律作废（改口令、重置、停用时推进）';
COMMENT ON COLUMN identity.account.created_at IS '建立时刻';
COMMENT ON COLUMN identity.account.created_by IS '建立人；首次设置与命令行为空';
COMMENT ON COLUMN identity.account.version IS '版本';

-- The three separated administrators (GB/T 22239-2019): the primary key lets an account hold one of them, the foreign key over
-- the kind keeps them apart from business roles.
CREATE TABLE identity.administrator (
  zone_id uuid NOT NULL,
  account_id uuid NOT NULL,
  kind text NOT NULL,
  role text NOT NULL,
  granted_at timestamptz NOT NULL,
  granted_by uuid,
  PRIMARY KEY (zone_id, account_id),
  FOREIGN KEY (zone_id, account_id, kind) REFERENCES identity.account (zone_id, id, kind),
  CHECK (kind = 'ADMINISTRATOR'),
  CHECK (role IN ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'))
);
COMMENT ON TABLE identity.administrator IS '三员：一个账号至多任一员';
COMMENT ON COLUMN identity.administrator.zone_id IS '园区';
COMMENT ON COLUMN identity.administrator.account_id IS '账号';
COMMENT ON COLUMN identity.administrator.kind IS '恒为 ADMINISTRATOR，与账号类别对应';
COMMENT ON COLUMN identity.administrator.role IS '系统、安全或审计管理员';
COMMENT ON COLUMN identity.administrator.granted_at IS '授予时刻';
COMMENT ON COLUMN identity.administrator.granted_by IS '授予人；首次设置与命令行为空';

CREATE TABLE identity.role_grant (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  kind text NOT NULL,
  role text NOT NULL,
  scope_kind text NOT NULL,
  target uuid NOT NULL,
  granted_at timestamptz NOT NULL,
  granted_by uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  PRIMARY KEY (zone_id, id),
  FOREIGN KEY (zone_id, account_id, kind) REFERENCES identity.account (zone_id, id, kind),
  CHECK (kind = 'BUSINESS'),
  CHECK (role NOT IN ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')),
  CHECK (scope_kind IN ('ZONE', 'DEPARTMENT', 'AREA', 'ENTERPRISE', 'PROJECT')),
  CHECK (scope_kind <> 'ZONE' OR target = zone_id)
);
CREATE UNIQUE INDEX role_grant_once ON identity.role_grant (zone_id, account_id, role, scope_kind, target) WHERE revoked_at IS NULL;
COMMENT ON TABLE identity.role_grant IS '业务角色的授予，收回后留痕';
COMMENT ON COLUMN identity.role_grant.zone_id IS '园区';
COMMENT ON COLUMN identity.role_grant.id IS '授予编号';
COMMENT ON COLUMN identity.role_grant.account_id IS '账号';
COMMENT ON COLUMN identity.role_grant.kind IS '恒为 BUSINESS，与账号类别对应';
COMMENT ON COLUMN identity.role_grant.role IS '角色';
COMMENT ON COLUMN identity.role_grant.scope_kind IS '数据范围种类';
COMMENT ON COLUMN identity.role_grant.target IS '范围对象编号；全区为园区编号';
COMMENT ON COLUMN identity.role_grant.granted_at IS '授予时刻';
COMMENT ON COLUMN identity.role_grant.granted_by IS '授予人；首次设置与命令行为空';
COMMENT ON COLUMN identity.role_grant.revoked_at IS '收回时刻；空为有效';
COMMENT ON COLUMN identity.role_grant.revoked_by IS '收回人';

CREATE TABLE identity.password_history (
  zone_id uuid NOT NULL,
  account_id uuid NOT NULL,
  set_at timestamptz NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (zone_id, account_id, set_at),
  FOREIGN KEY (zone_id, account_id) REFERENCES identity.account (zone_id, id)
);
COMMENT ON TABLE identity.password_history IS '用过的口令，防止重复使用';
COMMENT ON COLUMN identity.password_history.zone_id IS '园区';
COMMENT ON COLUMN identity.password_history.account_id IS '账号';
COMMENT ON COLUMN identity.password_history.set_at IS '设置时刻';
COMMENT ON COLUMN identity.password_history.hash IS 'Argon2id 哈希';
