package org.guatu.ledger;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.organization.EnterpriseBatches;
import org.guatu.organization.EnterpriseLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 企业台账: one row an enterprise, found again by its code. Stands here because the module that keeps enterprises lies below ledgers. */
@Component
class EnterpriseLedger implements Ledger {
  private static final List<Column> COLUMNS = List.of(
      Column.id("code", "统一社会信用代码", 40).mandatory().note("18 位，GB 32100，校验位会核对。").also("社会信用代码", "信用代码"),
      Column.text("name", "名称", 100).width(32).note("首次登记必填。").also("企业名称", "单位名称"),
      Column.text("industry", "行业", 60).also("所属行业"),
      Column.text("address", "地址", 120).width(32).also("企业地址", "注册地址"),
      Column.text("contact", "联系人", 40).width(12),
      Column.id("phone", "联系电话", 40).width(16).also("电话", "手机"),
      Column.text("area", "责任区", 40).width(16).note("须是已登记的责任区。"),
      Column.text("department", "主管部门", 20).width(12).note("写部门简称。"),
      Column.text("butler", "企业管家", 60).width(18).note("在任人员姓名；有同名的写成 姓名（部门简称）。与现任不同则自导入当日起接任。"),
      Column.reporter());

  private final EnterpriseBatches enterprises;

  EnterpriseLedger(EnterpriseBatches enterprises) {
    this.enterprises = enterprises;
  }

  @Override
  public String code() {
    return "enterprises";
  }

  @Override
  public String title() {
    return "企业台账";
  }

  @Override
  public String about() {
    return "一行一家企业，以统一社会信用代码为准；空格不改动已登记的内容。";
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public List<String> keyColumns() {
    return List.of("code");
  }

  @Override
  public Permission permission() {
    return Permission.ENTERPRISE_WRITE;
  }

  @Override
  public Permission readPermission() {
    return Permission.ORGANIZATION_READ;
  }

  @Override
  public List<RowProblem> check(List<LedgerRow> rows, ImportContext context) {
    Map<Integer, LedgerRow> byNumber = rows.stream().collect(Collectors.toMap(LedgerRow::number, Function.identity()));
    return enterprises.check(context.scope(), lines(rows, context)).stream()
        .map(objection -> RowProblem.of(requireNonNull(byNumber.get(objection.number())), objection.field(), objection.message())).toList();
  }

  @Override
  public List<RowOutcome> apply(List<LedgerRow> rows, ImportContext context) {
    return enterprises.write(context.scope(), lines(rows, context), carrier(context)).stream()
        .map(effect -> RowOutcome.valueOf(effect.name())).toList();
  }

  @Override
  public void export(Scope scope, AsOf asOf, RowSink rows) {
    enterprises.export(scope, asOf, line -> rows.row(line.code(), line.name(), blankIsNull(line.industry()), blankIsNull(line.address()),
        blankIsNull(line.contact()), blankIsNull(line.phone()), line.area(), line.department(), line.butler(), line.author()));
  }

  @Override
  public int undo(ImportContext context) {
    return enterprises.undo(context.scope(), carrier(context));
  }

  private static EnterpriseBatches.Carrier carrier(ImportContext context) {
    return new EnterpriseBatches.Carrier(context.importer(), context.batch().value(), context.recordedAt());
  }

  private static List<EnterpriseLine> lines(List<LedgerRow> rows, ImportContext context) {
    List<EnterpriseLine> lines = new ArrayList<>(rows.size());
    for (LedgerRow row : rows) {
      String code = row.text("code");
      lines.add(new EnterpriseLine(row.number(), code == null ? "" : code, row.text("name"), row.text("industry"), row.text("address"),
          row.text("contact"), row.text("phone"), row.text("area"), row.text("department"), row.text("butler"), context.author(row)));
    }
    return lines;
  }

  private static @Nullable String blankIsNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
