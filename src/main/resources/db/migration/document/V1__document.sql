CREATE TABLE document.content (
  zone_id uuid NOT NULL,
  hash text NOT NULL,
  size bigint NOT NULL,
  type text NOT NULL,
  stored_at timestamptz NOT NULL,
  PRIMARY KEY (zone_id, hash)
);
COMMENT ON TABLE document.content IS '附件内容：同样的内容只存一份，只增不改';
COMMENT ON COLUMN document.content.zone_id IS '园区';
COMMENT ON COLUMN document.content.hash IS '内容的 SHA-256（十六进制），也是数据目录 attachments 下的文件名';
COMMENT ON COLUMN document.content.size IS '字节数';
COMMENT ON COLUMN document.content.type IS '类型：PDF、DOCX、XLSX、JPEG、PNG、TEXT、CSV、OFD';
COMMENT ON COLUMN document.content.stored_at IS '存入时刻';

CREATE TABLE document.attachment (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  hash text NOT NULL,
  type text NOT NULL,
  name text NOT NULL,
  recorded_at timestamptz NOT NULL,
  account_id uuid,
  actor text NOT NULL,
  PRIMARY KEY (zone_id, id),
  FOREIGN KEY (zone_id, hash) REFERENCES document.content (zone_id, hash)
);
CREATE INDEX attachment_subject ON document.attachment (zone_id, subject_id, subject_kind, id);
CREATE INDEX attachment_hash ON document.attachment (zone_id, hash);
COMMENT ON TABLE document.attachment IS '附件：挂在一个对象上的文件，只增不改';
COMMENT ON COLUMN document.attachment.zone_id IS '园区';
COMMENT ON COLUMN document.attachment.id IS '附件编号';
COMMENT ON COLUMN document.attachment.subject_kind IS '对象类别，如 project、matter';
COMMENT ON COLUMN document.attachment.subject_id IS '对象编号';
COMMENT ON COLUMN document.attachment.hash IS '内容的 SHA-256';
COMMENT ON COLUMN document.attachment.type IS '类型：看上去与按哪种文件下载';
COMMENT ON COLUMN document.attachment.name IS '原文件名';
COMMENT ON COLUMN document.attachment.recorded_at IS '上传时刻';
COMMENT ON COLUMN document.attachment.account_id IS '上传账号；内置操作员为空';
COMMENT ON COLUMN document.attachment.actor IS '上传人姓名';

CREATE TABLE document.withdrawal (
  zone_id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  account_id uuid,
  actor text NOT NULL,
  PRIMARY KEY (zone_id, attachment_id),
  FOREIGN KEY (zone_id, attachment_id) REFERENCES document.attachment (zone_id, id)
);
COMMENT ON TABLE document.withdrawal IS '撤下的附件：记录仍在，不再列出，也不能再打开，只增不改';
COMMENT ON COLUMN document.withdrawal.zone_id IS '园区';
COMMENT ON COLUMN document.withdrawal.attachment_id IS '附件编号';
COMMENT ON COLUMN document.withdrawal.reason IS '撤下的原因';
COMMENT ON COLUMN document.withdrawal.recorded_at IS '撤下时刻';
COMMENT ON COLUMN document.withdrawal.account_id IS '撤下账号；内置操作员为空';
COMMENT ON COLUMN document.withdrawal.actor IS '撤下人姓名';
