package org.guatu.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The catalogue of the migrated database keeps the house's rules: zone first in every key, every table and column explained. */
@SpringBootTest
class SchemaTest {
  private static final String OURS =
      "n.nspname not in ('pg_catalog','information_schema','infra','public') and n.nspname not like 'pg_%' and c.relkind = 'r'";

  @Autowired DSLContext db;

  @Test
  void theZoneLeadsEveryIndexOfBusinessTables() {
    List<String> offenders = db.fetch("""
        select n.nspname || '.' || i.relname as name
        from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = c.relnamespace
        left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
        where %s and a.attname is distinct from 'zone_id'
          and exists (select from pg_attribute z where z.attrelid = c.oid and z.attname = 'zone_id')
        """.formatted(OURS)).getValues(DSL.field("name", String.class));
    assertThat(offenders).isEmpty();
  }

  @Test
  void everyTableAndColumnIsExplainedInChinese() {
    List<String> offenders = db.fetch("""
        select n.nspname || '.' || c.relname || '.' || a.attname as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where %s and (coalesce(col_description(c.oid, a.attnum), '') !~ '[一-龥]' or coalesce(obj_description(c.oid), '') !~ '[一-龥]')
        """.formatted(OURS)).getValues(DSL.field("name", String.class));
    assertThat(offenders).isEmpty();
  }

  @Test
  void noTriggersAndNoSequences() {
    assertThat(db.fetch("select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where "
        + OURS + " and not tgisinternal")).isEmpty();
    assertThat(db.fetch("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and n.nspname not like 'pg_%'"))
        .isEmpty();
  }

  @Test
  void aKeyWithoutTheZoneWouldBeSeen() {
    assertThat(db.fetch("""
        select a.attname from pg_index x join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
        where n.nspname = 'infra' and c.relname = 'session' and x.indisprimary""").getValues(DSL.field("attname", String.class))).containsExactly("token_hash");
  }
}
