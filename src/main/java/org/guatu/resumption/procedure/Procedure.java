package org.guatu.resumption.procedure;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A published version of a procedure.
 *
 * @param code of the procedure; its versions share it
 * @param number the version, from 1
 * @param basis the document or meeting that it rests on
 */
public record Procedure(
    ProcedureId id,
    String code,
    int number,
    String name,
    ProcedureContent content,
    String basis,
    String documentNumber,
    LocalDate publishedOn,
    String author,
    String approver,
    Instant publishedAt) {

  /** How a decision cites it. */
  public String citation() {
    return "《" + name + "》" + documentNumber + "（第 " + number + " 版）";
  }

  /** By which two document numbers are the same, however brackets, blanks, widths and leading zeros are typed. */
  static String documentKey(String documentNumber) {
    return Normalizer.normalize(documentNumber, Normalizer.Form.NFKC).replaceAll("\\s+", "")
        .replaceAll("[\\[【(]", "〔").replaceAll("[\\]】)]", "〕").replaceAll("〕第?0*([1-9])", "〕$1");
  }
}
