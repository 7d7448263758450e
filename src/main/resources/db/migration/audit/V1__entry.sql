CREATE TABLE audit.entry (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  account_id uuid,
  actor text NOT NULL,
  origin text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  outcome text NOT NULL,
  details text NOT NULL,
  PRIMARY KEY (zone_id, id)
);
CREATE INDEX entry_subject ON audit.entry (zone_id, subject, id);
CREATE INDEX entry_account ON audit.entry (zone_id, account_id, id);
COMMENT ON TABLE audit.entry IS '审计记录：只增不改';
COMMENT ON COLUMN audit.entry.zone_id IS '园区';
COMMENT ON COLUMN audit.entry.id IS '记录编号（UUIDv7，按时间有序）';
COMMENT ON COLUMN audit.entry.at IS '发生时刻（真实时间）';
COMMENT ON COLUMN audit.entry.account_id IS '账号；内置操作员为空';
COMMENT ON COLUMN audit.entry.actor IS '操作人姓名';
COMMENT ON COLUMN audit.entry.origin IS '来源地址或命令行用户';
COMMENT ON COLUMN audit.entry.action IS '动作，如 project.move-stage';
COMMENT ON COLUMN audit.entry.subject IS '对象编号';
COMMENT ON COLUMN audit.entry.outcome IS '结果：DONE、REFUSED、FAILED';
COMMENT ON COLUMN audit.entry.details IS '明细（JSON，键有序）';

CREATE TABLE audit.head (
  zone_id uuid NOT NULL PRIMARY KEY,
  seq bigint NOT NULL,
  hash text NOT NULL
);
COMMENT ON TABLE audit.head IS '审计链头：链接时加行锁';
COMMENT ON COLUMN audit.head.zone_id IS '园区';
COMMENT ON COLUMN audit.head.seq IS '最后一环序号';
COMMENT ON COLUMN audit.head.hash IS '最后一环哈希';

CREATE TABLE audit.link (
  zone_id uuid NOT NULL,
  seq bigint NOT NULL,
  entry_id uuid NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (zone_id, seq),
  UNIQUE (zone_id, entry_id)
);
COMMENT ON TABLE audit.link IS '审计链：提交后由链接器逐条串接，只增不改';
COMMENT ON COLUMN audit.link.zone_id IS '园区';
COMMENT ON COLUMN audit.link.seq IS '序号，从 1 起无空号';
COMMENT ON COLUMN audit.link.entry_id IS '审计记录编号';
COMMENT ON COLUMN audit.link.hash IS 'SHA-256(前一环哈希 ‖ 规范化记录)';
