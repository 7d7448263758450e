ALTER TABLE resumption.procedure ADD COLUMN document_key text;
-- As Procedure.documentKey writes it. Where a number was given twice before, the first that bears it keeps it.
UPDATE resumption.procedure SET document_key = keyed.key
  FROM (SELECT zone_id, id, key, row_number() OVER (PARTITION BY zone_id, key ORDER BY published_at, id) AS place
    FROM (SELECT zone_id, id, published_at, regexp_replace(translate(regexp_replace(normalize(document_number, NFKC), '\s+', '', 'g'),
      '[【(]】)', '〔〔〔〕〕〕'), '〕第?0*([1-9])', '〕\1') AS key FROM resumption.procedure) AS written) AS keyed
  WHERE keyed.zone_id = procedure.zone_id AND keyed.id = procedure.id AND keyed.place = 1;
CREATE UNIQUE INDEX procedure_document_key ON resumption.procedure (zone_id, document_key);
COMMENT ON COLUMN resumption.procedure.document_key IS '发布文号的比对形式：不计括号、空格、全半角、前导零的不同，一号只发一版；此前重号的，后发的为空';
COMMENT ON COLUMN resumption.permit.issued_by IS '签发人姓名；补录的原件没有载明的为空串';
