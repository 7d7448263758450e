CREATE TABLE infra.zone (
  id uuid NOT NULL PRIMARY KEY,
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  short_name text NOT NULL,
  host_division text NOT NULL,
  host_name text NOT NULL,
  created_at timestamptz NOT NULL
);
COMMENT ON TABLE infra.zone IS '园区目录';
COMMENT ON COLUMN infra.zone.id IS '园区编号';
COMMENT ON COLUMN infra.zone.code IS '园区代码（自编；开发区没有国标行政区划代码）';
COMMENT ON COLUMN infra.zone.name IS '全称';
COMMENT ON COLUMN infra.zone.short_name IS '简称，如 示范区';
COMMENT ON COLUMN infra.zone.host_division IS '所在行政区划代码（GB/T 2260）';
COMMENT ON COLUMN infra.zone.host_name IS '所在行政区划名称';
COMMENT ON COLUMN infra.zone.created_at IS '建立时刻';

CREATE TABLE infra.session (
  token_hash bytea NOT NULL PRIMARY KEY,
  zone_id uuid NOT NULL,
  account_id uuid NOT NULL,
  csrf text NOT NULL,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  second_factor_at timestamptz,
  origin text NOT NULL,
  agent text NOT NULL
);
CREATE INDEX session_account ON infra.session (account_id);
COMMENT ON TABLE infra.session IS '登录会话；每分钟至多写一次';
COMMENT ON COLUMN infra.session.token_hash IS '令牌的 SHA-256；令牌本身不存';
COMMENT ON COLUMN infra.session.zone_id IS '园区';
COMMENT ON COLUMN infra.session.account_id IS '账号';
COMMENT ON COLUMN infra.session.csrf IS '防跨站请求的令牌';
COMMENT ON COLUMN infra.session.created_at IS '登录时刻';
COMMENT ON COLUMN infra.session.last_seen_at IS '最近活动，精度一分钟';
COMMENT ON COLUMN infra.session.second_factor_at IS '通过二次验证的时刻；为空表示未通过';
COMMENT ON COLUMN infra.session.origin IS '来源地址';
COMMENT ON COLUMN infra.session.agent IS '浏览器';

-- Event publications of Spring Modulith (its schema, version 2).
CREATE TABLE infra.event_publication (
  id uuid NOT NULL PRIMARY KEY,
  listener_id text NOT NULL,
  event_type text NOT NULL,
  serialized_event text NOT NULL,
  publication_date timestamptz NOT NULL,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
CREATE INDEX event_publication_open ON infra.event_publication (completion_date);
COMMENT ON TABLE infra.event_publication IS '模块间事件的投递记录';
COMMENT ON COLUMN infra.event_publication.id IS '编号';
COMMENT ON COLUMN infra.event_publication.listener_id IS '接收者';
COMMENT ON COLUMN infra.event_publication.event_type IS '事件类型';
COMMENT ON COLUMN infra.event_publication.serialized_event IS '事件内容';
COMMENT ON COLUMN infra.event_publication.publication_date IS '发布时刻';
COMMENT ON COLUMN infra.event_publication.completion_date IS '完成时刻';
COMMENT ON COLUMN infra.event_publication.status IS '状态';
COMMENT ON COLUMN infra.event_publication.completion_attempts IS '尝试次数';
COMMENT ON COLUMN infra.event_publication.last_resubmission_date IS '最近重投时刻';

CREATE TABLE infra.idempotency (
  zone_id uuid NOT NULL,
  key text NOT NULL,
  account_id uuid NOT NULL,
  request_hash text NOT NULL,
  status int,
  location text,
  body text,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (zone_id, account_id, key)
);
COMMENT ON TABLE infra.idempotency IS '接口写操作的幂等键，至少保存 24 小时';
COMMENT ON COLUMN infra.idempotency.zone_id IS '园区';
COMMENT ON COLUMN infra.idempotency.key IS 'Idempotency-Key';
COMMENT ON COLUMN infra.idempotency.account_id IS '账号';
COMMENT ON COLUMN infra.idempotency.request_hash IS '请求内容哈希';
COMMENT ON COLUMN infra.idempotency.status IS '已答复的状态码';
COMMENT ON COLUMN infra.idempotency.location IS '已答复的位置';
COMMENT ON COLUMN infra.idempotency.body IS '已答复的内容';
COMMENT ON COLUMN infra.idempotency.created_at IS '首次请求时刻';
