ALTER TABLE resumption.permit ADD COLUMN number_key text;
UPDATE resumption.permit SET number_key = '复工/' || year || '/' || number;
ALTER TABLE resumption.permit ALTER COLUMN number_key SET NOT NULL;
CREATE UNIQUE INDEX permit_number_key ON resumption.permit (zone_id, number_key) WHERE status <> 'RETRACTED';
COMMENT ON COLUMN resumption.permit.number_text IS '文号全文：系统签发的为 复工〔年份〕序号号，补录的照原件';
COMMENT ON COLUMN resumption.permit.number_key IS '文号的比对形式：不计括号、空格、前导零的不同';
COMMENT ON COLUMN resumption.permit.number IS '文号序号；补录的文号不是 复工〔年份〕序号号 的，按年从 -1 往下编，只作排序';
COMMENT ON COLUMN resumption.permit.year IS '文号年份；补录的文号没有年份的，为签发年份';
