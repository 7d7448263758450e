CREATE TABLE identity.idempotency_key (
  zone_id uuid NOT NULL,
  caller uuid NOT NULL,
  key text NOT NULL,
  request bytea NOT NULL,
  status integer,
  location text,
  etag text,
  body text,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (zone_id, caller, key)
);
COMMENT ON TABLE identity.idempotency_key IS '接口写请求的幂等键：同键同内容只办一次，重发得到原来的答复；留 24 小时';
COMMENT ON COLUMN identity.idempotency_key.zone_id IS '园区';
COMMENT ON COLUMN identity.idempotency_key.caller IS '调用者：账号或接口密钥';
COMMENT ON COLUMN identity.idempotency_key.key IS '幂等键，由调用者给定';
COMMENT ON COLUMN identity.idempotency_key.request IS '请求内容的 SHA-256';
COMMENT ON COLUMN identity.idempotency_key.status IS '答复的状态码';
COMMENT ON COLUMN identity.idempotency_key.location IS '答复所指的新资源；没有为空';
COMMENT ON COLUMN identity.idempotency_key.etag IS '答复的版本；没有为空';
COMMENT ON COLUMN identity.idempotency_key.body IS '答复的内容';
COMMENT ON COLUMN identity.idempotency_key.recorded_at IS '何时办的';
