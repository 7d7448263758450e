package org.guatu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guatu.TestDatabase;
import org.guatu.identity.IdentityTest;
import org.guatu.identity.People;
import org.guatu.identity.Zone;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain holds, and whatever is done to it is found and named. */
@IdentityTest
class AuditChainTest {
  @Autowired AuditTrail trail;
  @Autowired AuditChain chain;
  @Autowired AuditProof proof;
  @Autowired AuditLog log;
  @Autowired People people;
  @Autowired TransactionTemplate transaction;

  Zone zone;

  @BeforeEach
  void tenLinks() {
    zone = people.zone();
    for (int i = 0; i < 10; i++) {
      write("test.act-" + i);
    }
    chain.link(zone.id());
    chain.anchor();
  }

  @Test
  void anUntouchedTrailHolds() {
    write("test.later");
    ChainProof found = proof.verify(zone.id());
    assertThat(found.holds()).isTrue();
    assertThat(found.links()).isEqualTo(10);
    assertThat(found.anchors()).isEqualTo(1);
    assertThat(found.tail()).as("not linked yet").isEqualTo(1);
    assertThat(chain.link(zone.id())).isEqualTo(1);
    assertThat(proof.verify(zone.id()).links()).isEqualTo(11);
  }

  @Test
  void theValueOfAnEnumIsNamedWithItsType() {
    trail.apart(actor(), "test.enum", "", Outcome.DONE, Map.of("kind", BreakKind.TRUNCATED));
    assertThat(log.page(zone.id(), new AuditFilter(null, null, null, null, null, null, null), 1000).stream().map(line -> line.entry().details()))
        .contains("{\"kind\":\"BreakKind.TRUNCATED\"}");
  }

  @Test
  void aChangedEntryIsNamed() throws Exception {
    UUID fifth = entry(5);
    owner("UPDATE audit.entry SET actor = '别人' WHERE zone_id = ? AND id = ?", zone.id().value(), fifth);
    assertBroken(5, fifth, BreakKind.ENTRY_CHANGED);
  }

  @Test
  void everyFieldIsPartOfTheHash() throws Exception {
    for (String change : List.of("at = at + interval '1 second'", "account_id = gen_random_uuid()", "actor = actor || ' '", "origin = 'x'",
        "action = 'y'", "subject = 'z'", "outcome = 'REFUSED'", "details = '{\"a\":1}'")) {
      tenLinks();
      owner("UPDATE audit.entry SET " + change + " WHERE zone_id = ? AND id = ?", zone.id().value(), entry(3));
      assertThat(proof.verify(zone.id()).broken()).as(change).isNotNull().extracting(ChainProof.Break::seq).isEqualTo(3L);
    }
  }

  @Test
  void anEntryDeletedFromTheMiddleIsNamed() throws Exception {
    UUID fourth = entry(4);
    owner("DELETE FROM audit.entry WHERE zone_id = ? AND id = ?", zone.id().value(), fourth);
    assertBroken(4, fourth, BreakKind.ENTRY_MISSING);
  }

  @Test
  void anEntryDeletedWithItsLinkIsNamed() throws Exception {
    UUID fourth = entry(4);
    owner("DELETE FROM audit.link WHERE zone_id = ? AND entry_id = ?", zone.id().value(), fourth);
    owner("DELETE FROM audit.entry WHERE zone_id = ? AND id = ?", zone.id().value(), fourth);
    assertBroken(4, null, BreakKind.LINK_MISSING);
  }

  @Test
  void aTailDeletedWithItsLinksIsFoundByTheHeadAndByTheFileBeside() throws Exception {
    cut(8);
    assertBroken(9, null, BreakKind.TRUNCATED);
    String eighth = proof.verify(zone.id()).hash();
    owner("UPDATE audit.head SET seq = 8, hash = '" + eighth + "' WHERE zone_id = ?", zone.id().value());
    assertBroken(9, null, BreakKind.TRUNCATED);
  }

  @Test
  void aTailWrittenAnewIsFoundByTheFileBeside() throws Exception {
    cut(8);
    owner("UPDATE audit.head SET seq = 8, hash = '" + proof.verify(zone.id()).hash() + "' WHERE zone_id = ?", zone.id().value());
    write("test.forged-1");
    write("test.forged-2");
    chain.link(zone.id());
    assertBroken(10, entry(10), BreakKind.ANCHOR_DIFFERS);
  }

  @Test
  void aHeadThatWasSetBackIsFound() throws Exception {
    owner("UPDATE audit.head SET seq = 9 WHERE zone_id = ?", zone.id().value());
    assertBroken(11, null, BreakKind.HEAD_DIFFERS);
  }

  @Test
  void theProductItselfCanNeitherChangeNorDelete() {
    for (String sql : List.of("UPDATE audit.entry SET actor = 'x' WHERE zone_id = ?", "DELETE FROM audit.entry WHERE zone_id = ?",
        "UPDATE audit.link SET hash = 'x' WHERE zone_id = ?", "DELETE FROM audit.link WHERE zone_id = ?")) {
      assertThatThrownBy(() -> run(TestDatabase.dataSource(), sql, zone.id().value())).as(sql).hasMessageContaining("permission denied");
    }
  }

  @Test
  void aHalfWrittenLineOfTheFileIsLeftOut() throws Exception {
    Files.writeString(TestDatabase.directory().root().resolve(AnchorFile.NAME), "2026-01-01T00:00:00Z " + zone.id().value() + " 99 ab",
        StandardOpenOption.APPEND);
    assertThat(proof.verify(zone.id()).holds()).isTrue();
    Files.writeString(TestDatabase.directory().root().resolve(AnchorFile.NAME), "\n", StandardOpenOption.APPEND);
  }

  @Test
  void chainersAtTheSameTimeLinkEachEntryOnce() throws Exception {
    for (int i = 0; i < 200; i++) {
      write("test.many");
    }
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> linked = java.util.stream.IntStream.range(0, 4).mapToObj(i -> pool.submit(() -> chain.link(zone.id()))).toList();
      int all = 0;
      for (Future<Integer> one : linked) {
        all += one.get();
      }
      assertThat(all).isEqualTo(200);
    }
    assertThat(proof.verify(zone.id()).links()).isEqualTo(210);
  }

  @Test
  void anEntryThatCommitsLateIsLinkedAfterThoseThatWereQuicker() {
    transaction.executeWithoutResult(status -> {
      trail.doneBy(actor(), "test.slow", "", Map.of());
      try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
        other.submit(() -> write("test.quick"));
      }
      assertThat(chain.link(zone.id())).isEqualTo(1);
    });
    assertThat(chain.link(zone.id())).isEqualTo(1);
    assertThat(proof.verify(zone.id()).holds()).isTrue();
    assertThat(log.page(zone.id(), new AuditFilter(null, null, null, "test.slow", null, null, null), 5).getFirst().seq()).isEqualTo(12);
  }

  @Test
  void whatIsHashedIsCanonicalJson() {
    AuditEntry entry = new AuditEntry(new UUID(1, 2), zone.id(), java.time.Instant.parse("2020-03-03T10:00:00.120Z"), null, "甲\"\\\n\u0001", "o", "a",
        "s", Outcome.DONE, "{}");
    assertThat(CanonicalEntry.json(entry)).isEqualTo("{\"account\":null,\"action\":\"a\",\"actor\":\"甲\\\"\\\\\\n\\u0001\",\"at\":\"2020-03-03T10:00:00.120Z\","
        + "\"details\":\"{}\",\"id\":\"00000000-0000-0001-0000-000000000002\",\"origin\":\"o\",\"outcome\":\"DONE\",\"subject\":\"s\",\"zone\":\""
        + zone.id().value() + "\"}");
  }

  private void assertBroken(long seq, UUID entry, BreakKind kind) {
    assertThat(proof.verify(zone.id()).broken()).isEqualTo(new ChainProof.Break(seq, entry, kind));
  }

  private void write(String action) {
    trail.apart(actor(), action, Ids.next().toString(), Outcome.DONE, Map.of("值", "“引号”"));
  }

  private Actor actor() {
    return new Actor(Ids.next(), "建局 · 核查员丙", zone.id(), "10.0.0.1");
  }

  private UUID entry(long seq) {
    return log.page(zone.id(), new AuditFilter(null, null, null, null, null, null, null), 1000).stream()
        .filter(line -> line.seq() != null && line.seq() == seq).findFirst().orElseThrow().entry().id();
  }

  private void cut(long after) throws SQLException {
    owner("DELETE FROM audit.entry e USING audit.link l WHERE l.zone_id = ? AND l.seq > " + after + " AND e.zone_id = l.zone_id AND e.id = l.entry_id",
        zone.id().value());
    owner("DELETE FROM audit.link WHERE zone_id = ? AND seq > " + after, zone.id().value());
  }

  private static void owner(String sql, UUID... parameters) throws SQLException {
    run(TestDatabase.ownerDataSource(), sql, parameters);
  }

  private static void run(javax.sql.DataSource source, String sql, UUID... parameters) throws SQLException {
    try (var connection = source.getConnection(); var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }
}
