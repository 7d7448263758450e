CREATE TABLE infra.schema_version (
  fingerprint text NOT NULL PRIMARY KEY,
  migrated_at timestamptz NOT NULL
);
COMMENT ON TABLE infra.schema_version IS '数据库结构版本；只由服务端写入，命令行据此核对';
COMMENT ON COLUMN infra.schema_version.fingerprint IS '全部迁移脚本的 SHA-256';
COMMENT ON COLUMN infra.schema_version.migrated_at IS '迁移时刻';
