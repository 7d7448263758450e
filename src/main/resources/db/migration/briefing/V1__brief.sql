CREATE TABLE briefing.brief (
  zone_id uuid NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL,
  template text NOT NULL,
  title text NOT NULL,
  as_of timestamptz NOT NULL,
  known_at timestamptz NOT NULL,
  content jsonb NOT NULL,
  published_at timestamptz NOT NULL,
  published_by_id uuid,
  published_by text NOT NULL,
  idempotency_key uuid NOT NULL,
  PRIMARY KEY (zone_id, id),
  UNIQUE (zone_id, number),
  UNIQUE (zone_id, idempotency_key)
);
COMMENT ON TABLE briefing.brief IS '已发布的专报：只增不改';
COMMENT ON COLUMN briefing.brief.zone_id IS '园区';
COMMENT ON COLUMN briefing.brief.id IS '专报编号（UUIDv7）';
COMMENT ON COLUMN briefing.brief.number IS '文号，如 专报〔2020〕1号';
COMMENT ON COLUMN briefing.brief.template IS '模板名';
COMMENT ON COLUMN briefing.brief.title IS '标题';
COMMENT ON COLUMN briefing.brief.as_of IS '数据截至';
COMMENT ON COLUMN briefing.brief.known_at IS '只用此刻以前记录的事实';
COMMENT ON COLUMN briefing.brief.content IS '正文：段落、数字引用和点名';
COMMENT ON COLUMN briefing.brief.published_at IS '发布时刻';
COMMENT ON COLUMN briefing.brief.published_by_id IS '发布账号；内置操作员为空';
COMMENT ON COLUMN briefing.brief.published_by IS '发布人';
COMMENT ON COLUMN briefing.brief.idempotency_key IS '发布表单的一次性编号，重复提交不重复发布';

CREATE TABLE briefing.brief_figure (
  zone_id uuid NOT NULL,
  brief_id uuid NOT NULL,
  code text NOT NULL,
  snapshot_id uuid NOT NULL,
  PRIMARY KEY (zone_id, brief_id, code),
  FOREIGN KEY (zone_id, brief_id) REFERENCES briefing.brief (zone_id, id)
);
CREATE INDEX brief_figure_code ON briefing.brief_figure (zone_id, code, brief_id);
COMMENT ON TABLE briefing.brief_figure IS '专报引用的数字快照：只增不改';
COMMENT ON COLUMN briefing.brief_figure.zone_id IS '园区';
COMMENT ON COLUMN briefing.brief_figure.brief_id IS '专报编号';
COMMENT ON COLUMN briefing.brief_figure.code IS '数字代码';
COMMENT ON COLUMN briefing.brief_figure.snapshot_id IS '快照编号（figure.snapshot）';

CREATE TABLE briefing.counter (
  zone_id uuid NOT NULL,
  year int NOT NULL,
  last int NOT NULL,
  PRIMARY KEY (zone_id, year)
);
COMMENT ON TABLE briefing.counter IS '文号计数：发布时加行锁，号码连续';
COMMENT ON COLUMN briefing.counter.zone_id IS '园区';
COMMENT ON COLUMN briefing.counter.year IS '年份';
COMMENT ON COLUMN briefing.counter.last IS '已用的最后一个号';
