CREATE TABLE identity.api_key (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  hash bytea NOT NULL,
  role text NOT NULL,
  scope_kind text NOT NULL,
  target uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  last_used_at timestamptz,
  created_at timestamptz NOT NULL,
  created_by uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  PRIMARY KEY (zone_id, id),
  UNIQUE (zone_id, hash),
  CHECK (role NOT IN ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')),
  CHECK (scope_kind IN ('ZONE', 'DEPARTMENT', 'AREA', 'ENTERPRISE', 'PROJECT'))
);
COMMENT ON TABLE identity.api_key IS '接口密钥：只存哈希，密钥本身只在建立时显示一次';
COMMENT ON COLUMN identity.api_key.zone_id IS '园区';
COMMENT ON COLUMN identity.api_key.id IS '密钥编号';
COMMENT ON COLUMN identity.api_key.name IS '名称，写在每条审计记录旁';
COMMENT ON COLUMN identity.api_key.hash IS '密钥的 SHA-256';
COMMENT ON COLUMN identity.api_key.role IS '所依角色，权限不超出它';
COMMENT ON COLUMN identity.api_key.scope_kind IS '数据范围种类';
COMMENT ON COLUMN identity.api_key.target IS '范围对象编号；全区为园区编号';
COMMENT ON COLUMN identity.api_key.expires_at IS '失效时刻';
COMMENT ON COLUMN identity.api_key.last_used_at IS '最近使用，精度一小时';
COMMENT ON COLUMN identity.api_key.created_at IS '建立时刻';
COMMENT ON COLUMN identity.api_key.created_by IS '建立人';
COMMENT ON COLUMN identity.api_key.revoked_at IS '作废时刻；空为有效';
COMMENT ON COLUMN identity.api_key.revoked_by IS '作废人';

CREATE TABLE identity.api_key_permission (
  zone_id uuid NOT NULL,
  key_id uuid NOT NULL,
  permission text NOT NULL,
  PRIMARY KEY (zone_id, key_id, permission),
  FOREIGN KEY (zone_id, key_id) REFERENCES identity.api_key (zone_id, id)
);
COMMENT ON TABLE identity.api_key_permission IS '接口密钥的权限';
COMMENT ON COLUMN identity.api_key_permission.zone_id IS '园区';
COMMENT ON COLUMN identity.api_key_permission.key_id IS '密钥';
COMMENT ON COLUMN identity.api_key_permission.permission IS '权限';
