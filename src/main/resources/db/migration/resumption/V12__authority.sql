ALTER TABLE resumption.campaign ADD COLUMN authority text NOT NULL DEFAULT '';
ALTER TABLE resumption.permit ADD COLUMN authority text NOT NULL DEFAULT '';
COMMENT ON COLUMN resumption.campaign.authority IS '准予复工通知的发文机关；空串为园区';
COMMENT ON COLUMN resumption.permit.authority IS '发文机关，签发时取自专项；空串为园区';
