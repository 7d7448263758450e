package org.guatu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Ids;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.EnterpriseLine.Effect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class EnterpriseBatchesTest {
  @Autowired EnterpriseBatches batches;
  @Autowired Enterprises enterprises;
  @Autowired Departments departments;
  @Autowired People people;
  @Autowired Areas areas;

  private final ZoneId zone = Someone.freshZone();
  private final Someone operator = Someone.operator(zone);
  private final Scope scope = operator.scope(Permission.ENTERPRISE_WRITE);
  private final String code = Codes.fresh().value();
  private DepartmentId bureau;

  @BeforeEach
  void someOffice() {
    bureau = operator.does(() -> departments.open(scope, new DepartmentEntry(null, DepartmentKind.BUREAU, "招商局", "招商局", 1)));
    DepartmentId other = operator.does(() -> departments.open(scope, new DepartmentEntry(null, DepartmentKind.BUREAU, "建局", "建局", 2)));
    for (String name : List.of("王五", "赵六")) {
      operator.does(() -> people.enter(scope, new PersonEntry(bureau, null, name, "", "")));
    }
    operator.does(() -> people.enter(scope, new PersonEntry(other, null, "王五", "", "")));
    operator.does(() -> areas.enter(scope, new AreaEntry("一区", "", 1)));
  }

  private static EnterpriseLine line(int number, String code, String name, String phone, String area, String butler) {
    return new EnterpriseLine(number, code, name, null, null, null, phone, area, null, butler, "填报人甲");
  }

  private static EnterpriseBatches.Carrier carrier(Instant at) {
    return new EnterpriseBatches.Carrier("导入人", Ids.next(), at);
  }

  private List<EnterpriseLine> exported(Instant at) {
    List<EnterpriseLine> rows = new ArrayList<>();
    batches.export(scope, AsOf.knowing(at, at), rows::add);
    return rows;
  }

  @Test
  void saysWhatIsWrongWithEachLine() {
    List<EnterpriseLine> rows = List.of(
        line(2, "91410600O000000000", "甲厂", null, null, null),
        line(3, code, null, "电话", "九区", "王五"),
        line(4, Codes.fresh().value(), "乙厂", "0392-3322110", "一区", "王五（建局）"),
        line(5, Codes.fresh().value(), "丙厂", null, null, "没有的人"));
    assertThat(batches.check(scope, rows)).extracting(EnterpriseLine.Objection::number, EnterpriseLine.Objection::field)
        .extracting(Object::toString)
        .containsExactlyInAnyOrder("(2, \"code\")", "(3, \"area\")", "(3, \"butler\")", "(3, \"name\")", "(3, \"phone\")", "(5, \"butler\")");
  }

  @Test
  void aBlankCellErasesNothingAndTheSameAgainChangesNothing() {
    batches.write(scope, List.of(line(2, code, "甲厂", "13800000000", "一区", "赵六")), carrier(TestDatabase.NOW));
    EnterpriseLine less = line(2, code, null, null, null, null);
    assertThat(batches.write(scope, List.of(less), carrier(TestDatabase.NOW))).containsExactly(Effect.UNCHANGED);
    assertThat(batches.write(scope, List.of(line(2, code, "甲总厂", null, null, null)), carrier(TestDatabase.NOW))).containsExactly(Effect.CHANGED);
    EnterpriseLine out = exported(TestDatabase.NOW).getFirst();
    assertThat(out).extracting(EnterpriseLine::name, EnterpriseLine::phone, EnterpriseLine::area, EnterpriseLine::butler, EnterpriseLine::author)
        .containsExactly("甲总厂", "13800000000", "一区", "赵六（招商局）", "填报人甲");
    assertThat(batches.write(scope, exported(TestDatabase.NOW), carrier(TestDatabase.NOW))).containsExactly(Effect.UNCHANGED);
  }

  @Test
  void anImportIsTakenBackByWhatWasBefore() {
    Instant first = TestDatabase.NOW.minusSeconds(3 * 86_400);
    Instant second = TestDatabase.NOW.minusSeconds(86_400);
    batches.write(scope, List.of(line(2, code, "甲厂", "13800000000", null, "赵六")), carrier(first));
    EnterpriseBatches.Carrier wrong = carrier(second);
    batches.write(scope, List.of(line(2, code, "乙厂", null, null, "王五（建局）"), line(3, Codes.fresh().value(), "新厂", null, null, null)), wrong);
    assertThat(exported(second)).extracting(EnterpriseLine::name).containsExactlyInAnyOrder("乙厂", "新厂");
    int facts = batches.undo(scope, new EnterpriseBatches.Carrier("导入人", wrong.batch(), TestDatabase.NOW));
    assertThat(facts).isEqualTo(4);
    assertThat(exported(TestDatabase.NOW)).singleElement()
        .extracting(EnterpriseLine::name, EnterpriseLine::butler).containsExactly("甲厂", "赵六（招商局）");
    assertThat(exported(second)).as("what was known then stays").extracting(EnterpriseLine::butler).contains("王五（建局）");
  }

  @Test
  void whatSomebodyChangedSinceIsNotTakenBack() {
    EnterpriseBatches.Carrier batch = carrier(TestDatabase.NOW);
    batches.write(scope, List.of(line(2, code, "甲厂", null, null, null)), batch);
    Enterprise registered = enterprises.byCode(zone, new UnifiedSocialCreditCode(code)).orElseThrow();
    operator.doing(() -> enterprises.change(scope, registered.id(), 1, new EnterpriseEntry("甲总厂", "", "", "", "", null, null)));
    assertThatThrownBy(() -> batches.undo(scope, batch)).isInstanceOf(RuleViolation.class);
  }

  @Test
  void linesOutsideTheScopeAreRefused() {
    batches.write(scope, List.of(line(2, code, "甲厂", null, null, null)), carrier(TestDatabase.NOW));
    Scope limited = Someone.limited(zone, Role.INVESTMENT_OFFICER, ScopeKind.DEPARTMENT, bureau.value()).scope(Permission.ENTERPRISE_WRITE);
    assertThat(batches.check(limited, List.of(line(2, code, "改名", null, null, null)))).singleElement()
        .satisfies(objection -> assertThat(objection.message()).contains("数据范围"));
    EnterpriseLine own = new EnterpriseLine(3, Codes.fresh().value(), "本局企业", null, null, null, null, null, "招商局", null, "甲");
    assertThat(batches.check(limited, List.of(own))).isEmpty();
  }
}
