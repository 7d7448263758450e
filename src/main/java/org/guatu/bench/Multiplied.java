package org.guatu.bench;

import java.util.List;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;

/**
 * Ten past applications for every project, each a copy of a decided one with its answers, signatures, steps, permit and first working day,
 * put back by half a year for each round; and, for each site that works, one that lies with the office. Copied in the
 * database row by row with other ids and earlier times, since through the use cases a hundred thousand would take hours. Left out: the
 * saves and the decisions with their inputs, which no page that is measured reads.
 */
final class Multiplied {
  private static final int ROUNDS = 10;

  private final DSLContext db;
  private final ZoneId zone;

  Multiplied(DSLContext db, ZoneId zone) {
    this.db = db;
    this.zone = zone;
  }

  void run() {
    db.execute("""
        CREATE TEMPORARY TABLE copied ON COMMIT DROP AS
        SELECT each.round, each.project, t.id AS model, gen_random_uuid() AS id, gen_random_uuid() AS permit, make_interval(days => 183 * each.round) AS ago,
          row_number() OVER (ORDER BY each.round DESC, each.project) AS number
        FROM (SELECT p.id AS project, round, row_number() OVER (ORDER BY p.number, round) AS place
              FROM project.public_project p CROSS JOIN generate_series(1, %d) AS round) AS each
        JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS many FROM resumption.application WHERE status = 'APPROVED') AS t
          ON t.place = each.place %% t.many + 1""".formatted(ROUNDS));
    db.execute("""
        INSERT INTO copied
        SELECT 0, p.id, t.id, gen_random_uuid(), NULL, make_interval(hours => (p.place % 120)::int), 0
        FROM (SELECT id, row_number() OVER (ORDER BY number) AS place FROM project.public_project WHERE state = 'RESUMED') AS p
        JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS many FROM resumption.application WHERE status = 'SUBMITTED') AS t
          ON t.place = p.place % t.many + 1
        WHERE p.id NOT IN (SELECT project_id FROM resumption.application)""");
    copy("application", "r.id = c.model", List.of("id = c.id", "project_id = c.project", "created_at = r.created_at - c.ago", "submitted_at = r.submitted_at - c.ago",
        "due_at = r.due_at - c.ago"));
    copy("application_event", "r.application_id = c.model", List.of("id = gen_random_uuid()", "application_id = c.id", "project_id = c.project",
        "occurred_at = r.occurred_at - c.ago", "recorded_at = r.recorded_at - c.ago", "due_at = r.due_at - c.ago"));
    copy("item", "r.application_id = c.model", List.of("application_id = c.id", "saved_at = r.saved_at - c.ago"));
    copy("signature", "r.application_id = c.model", List.of("id = gen_random_uuid()", "application_id = c.id", "signed_at = r.signed_at - c.ago"));
    copy("permit", "r.application_id = c.model AND c.permit IS NOT NULL", List.of("id = c.permit", "application_id = c.id", "project_id = c.project",
        "year = extract(year FROM r.issued_at - c.ago)::int", "number = c.number + 1000",
        "number_text = '复工〔' || extract(year FROM r.issued_at - c.ago)::int || '〕' || (c.number + 1000) || '号'",
        "number_key = '复工/' || extract(year FROM r.issued_at - c.ago)::int || '/' || (c.number + 1000)", "status = 'EXPIRED'", "issued_at = r.issued_at - c.ago",
        "valid_from = (r.valid_from - c.ago)::date", "valid_until = (r.valid_from - c.ago)::date + 100"));
    copy("permit_event", "r.permit_id = (SELECT id FROM resumption.permit WHERE zone_id = '%s' AND application_id = c.model) AND c.permit IS NOT NULL".formatted(zone.value()),
        List.of("id = gen_random_uuid()", "permit_id = c.permit", "project_id = c.project", "occurred_at = r.occurred_at - c.ago", "recorded_at = r.recorded_at - c.ago",
            "valid_until = (r.occurred_at - c.ago)::date + 100"));
    db.execute("""
        INSERT INTO resumption.permit_event (zone_id, id, permit_id, project_id, step, status, valid_until, text, occurred_at, recorded_at, actor)
        SELECT p.zone_id, gen_random_uuid(), p.id, p.project_id, 'EXPIRE', 'EXPIRED', p.valid_until, '', p.valid_until + 1, p.valid_until + 1, '性能测试'
        FROM resumption.permit p JOIN copied c ON c.permit = p.id""");
    copy("first_workday", "r.permit_id = (SELECT id FROM resumption.permit WHERE zone_id = '%s' AND application_id = c.model) AND c.permit IS NOT NULL".formatted(zone.value()),
        List.of("permit_id = c.permit", "project_id = c.project", "worked_on = (r.worked_on - c.ago)::date", "reported_at = r.reported_at - c.ago"));
  }

  /** Each model's rows once for each copy, with some columns changed. */
  private void copy(String table, String models, List<String> changes) {
    List<String> columns = db.fetch("SELECT column_name FROM information_schema.columns WHERE table_schema = 'resumption' AND table_name = ? ORDER BY ordinal_position", table)
        .map(row -> row.get(0, String.class));
    List<String> values = columns.stream().map(column -> changes.stream().filter(change -> change.startsWith(column + " = ")).findFirst()
        .map(change -> change.substring(column.length() + 3)).orElse("r." + column)).toList();
    int rows = db.execute("INSERT INTO resumption.%s (%s) SELECT %s FROM copied c JOIN resumption.%s r ON %s".formatted(table, String.join(", ", columns),
        String.join(", ", values), table, models));
    System.err.printf("bench: %d rows of %s%n", rows, table);
  }
}
