ALTER TABLE resumption.permit
  ADD COLUMN batch_id uuid,
  ADD COLUMN source_row int,
  ADD COLUMN author text,
  ADD COLUMN evidence text,
  ADD COLUMN replaces uuid,
  ADD CONSTRAINT permit_origin CHECK ((application_id IS NULL) = (batch_id IS NOT NULL)),
  ADD CONSTRAINT permit_replaces FOREIGN KEY (zone_id, replaces) REFERENCES resumption.permit (zone_id, id);
ALTER TABLE resumption.permit DROP CONSTRAINT permit_zone_id_year_number_key;
CREATE UNIQUE INDEX permit_number ON resumption.permit (zone_id, year, number) WHERE status <> 'RETRACTED';
CREATE INDEX permit_batch ON resumption.permit (zone_id, batch_id) WHERE batch_id IS NOT NULL;
COMMENT ON COLUMN resumption.permit.batch_id IS '补录它的导入批次；由系统签发为空';
COMMENT ON COLUMN resumption.permit.source_row IS '在导入文件中的行号；由系统签发为空';
COMMENT ON COLUMN resumption.permit.author IS '补录的填报人；由系统签发为空';
COMMENT ON COLUMN resumption.permit.evidence IS '补录的凭据；没有为空';
COMMENT ON COLUMN resumption.permit.replaces IS '再次导入所更正的同号记录；不是更正为空';
COMMENT ON COLUMN resumption.permit.status IS '状态：ISSUED、ACTIVE、SUSPENDED、REVOKED、EXPIRED、SUPERSEDED、RETRACTED（补录已更正或撤回）';
COMMENT ON COLUMN resumption.permit.application_id IS '申请；由台账补录为空';
