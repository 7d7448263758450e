CREATE TABLE resumption.signing_key (
  zone_id uuid NOT NULL,
  kid text NOT NULL,
  algorithm text NOT NULL,
  x text NOT NULL,
  y text NOT NULL,
  created_at timestamptz NOT NULL,
  retired_at timestamptz,
  PRIMARY KEY (zone_id, kid)
);
COMMENT ON TABLE resumption.signing_key IS '准予复工通知二维码的签名密钥：只存公钥，私钥在数据目录 keys 下，以密钥编号为文件名';
COMMENT ON COLUMN resumption.signing_key.zone_id IS '园区';
COMMENT ON COLUMN resumption.signing_key.kid IS '密钥编号：公钥指纹（RFC 7638）的前八字节，十六进制';
COMMENT ON COLUMN resumption.signing_key.algorithm IS '签名算法：ES256、SM2';
COMMENT ON COLUMN resumption.signing_key.x IS '公钥横坐标，base64url';
COMMENT ON COLUMN resumption.signing_key.y IS '公钥纵坐标，base64url';
COMMENT ON COLUMN resumption.signing_key.created_at IS '生成时刻';
COMMENT ON COLUMN resumption.signing_key.retired_at IS '停止签发的时刻，此后仍可验证；空为在用';
