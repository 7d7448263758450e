CREATE TABLE resumption.visit_finding (
  zone_id uuid NOT NULL,
  visit_id uuid NOT NULL,
  line integer NOT NULL,
  item text NOT NULL,
  seen text NOT NULL CHECK (seen IN ('CONFORMS', 'FAILS', 'NOT_SEEN')),
  note text NOT NULL,
  PRIMARY KEY (zone_id, visit_id, line),
  FOREIGN KEY (zone_id, visit_id) REFERENCES resumption.visit (zone_id, id)
);
COMMENT ON TABLE resumption.visit_finding IS '现场核查的逐项结果';
COMMENT ON COLUMN resumption.visit_finding.zone_id IS '园区';
COMMENT ON COLUMN resumption.visit_finding.visit_id IS '现场核查';
COMMENT ON COLUMN resumption.visit_finding.line IS '清单中的第几项，从 0 起';
COMMENT ON COLUMN resumption.visit_finding.item IS '清单中这一项的原文';
COMMENT ON COLUMN resumption.visit_finding.seen IS '符合、不符合、没有查';
COMMENT ON COLUMN resumption.visit_finding.note IS '看到了什么；没有写为空串';

ALTER TABLE resumption.visit ADD COLUMN photos uuid[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN resumption.visit.photos IS '现场照片，申请的附件';
