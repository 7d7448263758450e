package org.guatu.ledger;

import java.util.List;

/**
 * A table that goes out as a file: a ledger, or a list as somebody sees it.
 *
 * @param code of the ledger that takes its columns back in
 * @param notes what its sheet of notes says before it explains the columns, one line each
 */
public record Listing(String code, String title, List<String> notes, List<Column> columns) {
  /** The whole ledger. */
  public static Listing of(Ledger ledger) {
    return new Listing(ledger.code(), ledger.title(), List.of(ledger.title() + "：" + ledger.about(),
        "从第 3 行起填写；第 1 行是隐藏的机器表头，请勿删除。带 * 的列必填。",
        "空着的单元格表示没有要说的，不会抹掉原有内容。不要用公式、不要合并单元格。",
        "金额可写 33.5亿元、1,500万、0.5亿美元 @7.0000；只写数字时按表头的单位。日期写 2020-03-02。",
        "CSV 中以 = + - @ 等开头的文字前加了一个撇号，以免被表格软件当作公式；导回时会去掉。"), ledger.columns());
  }
}
