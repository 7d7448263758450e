CREATE TABLE ledger.file (
  zone_id uuid NOT NULL,
  hash text NOT NULL,
  size bigint NOT NULL,
  content bytea NOT NULL,
  stored_at timestamptz NOT NULL,
  PRIMARY KEY (zone_id, hash)
);
ALTER TABLE ledger.file ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON TABLE ledger.file IS '导入的原文件：凭它可以查到每一行的原文；同样的内容只存一份';
COMMENT ON COLUMN ledger.file.zone_id IS '园区';
COMMENT ON COLUMN ledger.file.hash IS '内容的 SHA-256（十六进制）';
COMMENT ON COLUMN ledger.file.size IS '字节数';
COMMENT ON COLUMN ledger.file.content IS '内容';
COMMENT ON COLUMN ledger.file.stored_at IS '存入时刻';

CREATE TABLE ledger.batch (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  ledger text NOT NULL,
  file_name text NOT NULL,
  file_hash text NOT NULL,
  state text NOT NULL,
  mode text NOT NULL,
  confirmed boolean NOT NULL,
  mapping text NOT NULL,
  unknown text NOT NULL,
  rows_total int NOT NULL,
  rows_added int NOT NULL,
  rows_changed int NOT NULL,
  rows_unchanged int NOT NULL,
  rows_rejected int NOT NULL,
  rows_doubtful int NOT NULL,
  outcomes bytea NOT NULL,
  importer text NOT NULL,
  account_id uuid,
  received_at timestamptz NOT NULL,
  recorded_at timestamptz,
  undone_at timestamptz,
  undone_by text,
  version bigint NOT NULL,
  PRIMARY KEY (zone_id, id),
  FOREIGN KEY (zone_id, file_hash) REFERENCES ledger.file (zone_id, hash)
);
CREATE INDEX batch_file ON ledger.batch (zone_id, file_hash, ledger);
CREATE INDEX batch_account ON ledger.batch (zone_id, account_id, id);
CREATE INDEX batch_state ON ledger.batch (zone_id, state, received_at);
COMMENT ON TABLE ledger.batch IS '导入批次：一个文件导入一次';
COMMENT ON COLUMN ledger.batch.zone_id IS '园区';
COMMENT ON COLUMN ledger.batch.id IS '批次号';
COMMENT ON COLUMN ledger.batch.ledger IS '台账，如 projects';
COMMENT ON COLUMN ledger.batch.file_name IS '文件名';
COMMENT ON COLUMN ledger.batch.file_hash IS '文件内容的 SHA-256';
COMMENT ON COLUMN ledger.batch.state IS '状态：RECEIVED 已上传、CHECKED 已试算、APPLIED 已导入、REFUSED 未导入、UNDONE 已撤销';
COMMENT ON COLUMN ledger.batch.mode IS '方式：ALL 全部正确才导入、VALID 只导入正确的行';
COMMENT ON COLUMN ledger.batch.confirmed IS '导入人是否已确认存疑的行';
COMMENT ON COLUMN ledger.batch.mapping IS '导入人指定的表头对应（JSON）';
COMMENT ON COLUMN ledger.batch.unknown IS '没有读取的表头，一行一个';
COMMENT ON COLUMN ledger.batch.rows_total IS '数据行数';
COMMENT ON COLUMN ledger.batch.rows_added IS '新增行数';
COMMENT ON COLUMN ledger.batch.rows_changed IS '更新行数';
COMMENT ON COLUMN ledger.batch.rows_unchanged IS '无变化行数';
COMMENT ON COLUMN ledger.batch.rows_rejected IS '错误行数';
COMMENT ON COLUMN ledger.batch.rows_doubtful IS '存疑待确认行数';
COMMENT ON COLUMN ledger.batch.outcomes IS '各行结果，按文件行号每行一字节，DEFLATE 压缩';
COMMENT ON COLUMN ledger.batch.importer IS '导入人';
COMMENT ON COLUMN ledger.batch.account_id IS '导入账号；内置操作员为空';
COMMENT ON COLUMN ledger.batch.received_at IS '上传时刻';
COMMENT ON COLUMN ledger.batch.recorded_at IS '记录时刻：本批各事实记入登记册的同一时刻；未导入为空';
COMMENT ON COLUMN ledger.batch.undone_at IS '撤销时刻';
COMMENT ON COLUMN ledger.batch.undone_by IS '撤销人';
COMMENT ON COLUMN ledger.batch.version IS '版本，每次保存加一';

CREATE TABLE ledger.batch_problem (
  zone_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  seq int NOT NULL,
  row_number int NOT NULL,
  column_key text,
  message text NOT NULL,
  confirmable boolean NOT NULL,
  PRIMARY KEY (zone_id, batch_id, seq),
  FOREIGN KEY (zone_id, batch_id) REFERENCES ledger.batch (zone_id, id)
);
COMMENT ON TABLE ledger.batch_problem IS '导入批次中未被接受的行及原因';
COMMENT ON COLUMN ledger.batch_problem.zone_id IS '园区';
COMMENT ON COLUMN ledger.batch_problem.batch_id IS '批次号';
COMMENT ON COLUMN ledger.batch_problem.seq IS '序号';
COMMENT ON COLUMN ledger.batch_problem.row_number IS '文件中的行号';
COMMENT ON COLUMN ledger.batch_problem.column_key IS '出错的列；整行出错为空';
COMMENT ON COLUMN ledger.batch_problem.message IS '原因';
COMMENT ON COLUMN ledger.batch_problem.confirmable IS '是否确认后即可接受';

CREATE TABLE ledger.mapping (
  zone_id uuid NOT NULL,
  ledger text NOT NULL,
  fingerprint text NOT NULL,
  columns text NOT NULL,
  saved_by text NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (zone_id, ledger, fingerprint)
);
COMMENT ON TABLE ledger.mapping IS '记住的表头对应：同样的表头下次自动识别';
COMMENT ON COLUMN ledger.mapping.zone_id IS '园区';
COMMENT ON COLUMN ledger.mapping.ledger IS '台账';
COMMENT ON COLUMN ledger.mapping.fingerprint IS '表头指纹';
COMMENT ON COLUMN ledger.mapping.columns IS '文件表头到台账列的对应（JSON）';
COMMENT ON COLUMN ledger.mapping.saved_by IS '保存人';
COMMENT ON COLUMN ledger.mapping.saved_at IS '保存时刻';

CREATE TABLE ledger.turn (
  zone_id uuid NOT NULL,
  ledger text NOT NULL,
  PRIMARY KEY (zone_id, ledger)
);
COMMENT ON TABLE ledger.turn IS '导入排队：同一台账同一时刻只有一个导入在写';
COMMENT ON COLUMN ledger.turn.zone_id IS '园区';
COMMENT ON COLUMN ledger.turn.ledger IS '台账';
