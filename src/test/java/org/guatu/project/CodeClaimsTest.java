package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.ZoneId;
import org.guatu.ledger.Batches;
import org.guatu.ledger.Desk;
import org.guatu.ledger.Imports;
import org.guatu.ledger.Ledgers;
import org.guatu.ledger.Mode;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One project code, one project (growth scenario 30): two at once, given back, merged and parted again. */
@SpringBootTest
class CodeClaimsTest {
  private static final String CODE = "2020-410671-48-01-016343";
  private static final String NEXT = "2020-410671-48-01-016344";

  @Autowired Projects projects;
  @Autowired Particulars particulars;
  @Autowired Merges merges;
  @Autowired ProjectLife lives;
  @Autowired Imports imports;
  @Autowired Batches batches;
  @Autowired Ledgers ledgers;
  @Autowired PlatformTransactionManager transactions;

  @Autowired DSLContext db;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private Desk desk;
  private Someone officer;
  private Scope scope;
  private ProjectId one;
  private ProjectId other;

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  @BeforeEach
  void twoProjects() {
    desk = new Desk(imports, batches, ledgers);
    ZoneId zone = desk.scope.zone();
    officer = Someone.in(zone, Role.INVESTMENT_OFFICER);
    scope = officer.scope(Permission.PROJECT_WRITE);
    one = register("石河岸社区");
    other = register("石河岸小学");
  }

  @Test
  void theSecondOfTwoTransactionsWaitsAndIsRefused() throws Exception {
    CountDownLatch stated = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    var first = CompletableFuture.runAsync(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
      claim(one, CODE);
      stated.countDown();
      await(mayEnd);
    }), threads);
    await(stated);
    var second = CompletableFuture.runAsync(() -> claim(other, CODE), threads);
    awaitOneWaiting();
    mayEnd.countDown();
    first.get(20, TimeUnit.SECONDS);
    assertThatThrownBy(() -> second.get(20, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class).cause()
        .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code()).isEqualTo("project.code-taken"));
    assertThat(active(one)).isEqualTo(CODE);
    assertThat(active(other)).as("nothing of the refused statement is left").isEmpty();
  }

  @Test
  void theSecondTakesItIfTheFirstDoesNotStay() throws Exception {
    CountDownLatch stated = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    var first = CompletableFuture.runAsync(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
      claim(one, CODE);
      stated.countDown();
      await(mayEnd);
      status.setRollbackOnly();
    }), threads);
    await(stated);
    var second = CompletableFuture.runAsync(() -> claim(other, CODE), threads);
    awaitOneWaiting();
    mayEnd.countDown();
    first.get(20, TimeUnit.SECONDS);
    second.get(20, TimeUnit.SECONDS);
    assertThat(active(one)).isEmpty();
    assertThat(active(other)).isEqualTo(CODE);
  }

  @Test
  void whatIsReplacedOrPutRightIsFreeAgain() {
    claim(one, CODE);
    refused("project.code-conflict", () -> claim(other, CODE));
    var fact = officer.does(() -> lives.of(scope, one, now())).changes().stream().filter(change -> change.kind() == FactKind.CODE).findFirst().orElseThrow();
    officer.doing(() -> particulars.setCode(scope, one, 0, NEXT, CodeStatus.ACTIVE, today().because("录错一位").correcting(fact.fact())));
    claim(other, CODE);
    officer.doing(() -> particulars.setCode(scope, other, 0, CODE, CodeStatus.REPLACED, today()));
    claim(one, CODE);
    assertThat(active(one)).isEqualTo(CODE + " " + NEXT);
  }

  @Test
  void aMergedProjectsCodeIsHeldForItsSurvivorAndGoesBackWithIt() {
    claim(one, CODE);
    officer.doing(() -> merges.merge(scope, other, one, "同一项目"));
    ProjectId third = register("石河岸医院");
    refused("project.code-conflict", () -> claim(third, CODE));
    claim(other, CODE);
    officer.doing(() -> merges.unmerge(scope, one, "查明是两个项目"));
    assertThat(active(one)).isEqualTo(CODE);
    assertThat(active(other)).isEmpty();
    refused("project.code-conflict", () -> claim(other, CODE));
  }

  @Test
  void partingIsRefusedWhileAThirdHoldsTheCode() {
    claim(one, CODE);
    officer.doing(() -> merges.merge(scope, other, one, "同一项目"));
    claim(other, CODE);
    officer.doing(() -> particulars.setCode(scope, other, 0, CODE, CodeStatus.INVALID, today()));
    ProjectId third = register("石河岸医院");
    claim(third, CODE);
    refused("project.code-taken", () -> merges.unmerge(scope, one, "查明是两个项目"));
    officer.doing(() -> particulars.setCode(scope, third, 0, CODE, CodeStatus.INVALID, today()));
    officer.doing(() -> merges.unmerge(scope, one, "查明是两个项目"));
    assertThat(active(one)).isEqualTo(CODE);
  }

  @Test
  void aLedgerTakesCodesGivesThemBackAndIsRefusedAtTheRow() {
    String[] rows = {"项目名称,项目代码", "石河岸医院," + CODE, "石河岸公园," + NEXT};
    var batch = desk.bring("projects", Desk.csv(rows), Mode.ALL, false);
    assertThat(batch.counts().added()).isEqualTo(2);
    refused("project.code-conflict", () -> claim(one, CODE));
    var again = desk.bring("projects", Desk.csv("项目名称,项目代码", "石河岸小学," + CODE), Mode.ALL, false);
    assertThat(again.counts().rejected()).isEqualTo(1);
    desk.act(() -> batches.undo(desk.scope, batch.id()));
    claim(one, CODE);
    claim(other, NEXT);
    assertThat(active(one)).isEqualTo(CODE);
  }

  private void claim(ProjectId project, String code) {
    officer.doing(() -> particulars.setCode(scope, project, 0, code, CodeStatus.ACTIVE, today()));
  }

  private void refused(String rule, Runnable work) {
    assertThatThrownBy(() -> officer.doing(work)).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code()).isEqualTo(rule));
  }

  private String active(ProjectId project) {
    return officer.does(() -> lives.of(scope, project, now())).holdings().stream()
        .filter(holding -> holding.kind() == FactKind.CODE && holding.value().equals("ACTIVE"))
        .map(holding -> holding.slot().substring(holding.slot().indexOf(':') + 1)).sorted().reduce((a, b) -> a + " " + b).orElse("");
  }

  private ProjectId register(String name) {
    NewProject form = new NewProject(null, name, ProjectKind.GOVERNMENT, null, null, null, null, null, null, null, null, null, false);
    return officer.does(() -> projects.register(scope, form, Remark.on(LocalDate.parse("2020-02-01"))));
  }

  private static Remark today() {
    return Remark.on(LocalDate.parse("2020-03-01"));
  }

  private static AsOf now() {
    return new AsOf(TestDatabase.NOW.plusSeconds(1), TestDatabase.NOW.plusSeconds(1));
  }

  /** Until the second transaction waits for the first: it has found the code free and cannot know yet whether it stays so. */
  private void awaitOneWaiting() throws InterruptedException {
    var waiting = DSL.selectCount().from("pg_locks").where("NOT granted AND locktype = 'transactionid' AND database IS NULL");
    for (int i = 0; i < 200; i++) {
      if (db.fetchSingle(waiting).value1() > 0) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("nobody waits for the first transaction");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
