ALTER TABLE resumption.permit ADD COLUMN number_text text;
UPDATE resumption.permit SET number_text = '复工〔' || year || '〕' || lpad(number::text, greatest(3, length(number::text)), '0') || '号';
ALTER TABLE resumption.permit ALTER COLUMN number_text SET NOT NULL;
COMMENT ON COLUMN resumption.permit.number_text IS '文号全文';

-- Without a foreign key: permits refer to applications, and tables whose keys go in a circle cannot be brought back from a backup one after another.
ALTER TABLE resumption.application ADD COLUMN earlier_permit_id uuid;
COMMENT ON COLUMN resumption.application.earlier_permit_id IS '复工追加所追加的准予复工通知，其申请的填报可以沿用；不是追加为空';

ALTER TABLE resumption.item ADD COLUMN carried boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN resumption.item.carried IS '是否沿用所追加的通知当时的填报，经工地确认';
ALTER TABLE resumption.item_save ADD COLUMN carried boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN resumption.item_save.carried IS '是否沿用所追加的通知当时的填报，经工地确认';
