CREATE TABLE project.code_claim (
  zone_id uuid NOT NULL,
  code text NOT NULL,
  project_id uuid NOT NULL,
  PRIMARY KEY (zone_id, code),
  FOREIGN KEY (zone_id, project_id) REFERENCES project.project (zone_id, id)
);
CREATE INDEX code_claim_project ON project.code_claim (zone_id, project_id);
COMMENT ON TABLE project.code_claim IS '在用代码归哪个项目：一个代码在园区内只归一个项目，由主键保证；由代码事实推出，可随时重建';
COMMENT ON COLUMN project.code_claim.zone_id IS '园区';
COMMENT ON COLUMN project.code_claim.code IS '代码，含种类，同 project.fact 的栏目';
COMMENT ON COLUMN project.code_claim.project_id IS '占用代码的项目；已并入其他项目的，代其存续项目占用';

-- Where two projects hold one code already, the one that stands by itself and said so first keeps it; both facts stay.
INSERT INTO project.code_claim (zone_id, code, project_id)
SELECT DISTINCT ON (span.zone_id, span.slot) span.zone_id, span.slot, span.project_id
FROM project.span AS span
JOIN project.project AS project ON project.zone_id = span.zone_id AND project.id = span.project_id
WHERE span.kind = 'CODE' AND span.value = 'ACTIVE' AND span.known_to = '9999-12-31 00:00:00+00' AND span.valid_to = '9999-12-31 00:00:00+00'
ORDER BY span.zone_id, span.slot, (project.merged_into IS NOT NULL), span.known_from, span.project_id;
