package org.guatu.resumption.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guatu.resumption.procedure.ProcedureContent;
import org.guatu.resumption.procedure.ProcedureDraft;
import org.guatu.resumption.procedure.ProcedureStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The machine form of procedures, published and drafted: days are ISO dates in Asia/Shanghai, moments carry their offset. */
final class ProceduresJson {
  private ProceduresJson() {}

  /** Published procedures. */
  record Published(List<Procedure> items) {}

  /** A published version of a procedure. @param content null in a list */
  record Procedure(UUID id, String code, int number, String name, String basis, String documentNumber, LocalDate publishedOn, String author, String approver,
      @Nullable ProcedureContent content) {
    static Procedure of(org.guatu.resumption.procedure.Procedure of, boolean whole) {
      return new Procedure(of.id().value(), of.code(), of.number(), of.name(), of.basis(), of.documentNumber(), of.publishedOn(), of.author(), of.approver(),
          whole ? of.content() : null);
    }
  }

  /** Drafts. */
  record Drafts(List<Draft> items) {}

  /** A version that is not published yet. @param approver null while nobody has approved it @param content null in a list */
  record Draft(UUID id, String code, String name, String basis, ProcedureStatus status, String author, Instant draftedAt, @Nullable String approver,
      @Nullable Instant approvedAt, long version, @Nullable ProcedureContent content) {
    static Draft of(ProcedureDraft of, boolean whole) {
      return new Draft(of.id().value(), of.entry().code(), of.entry().name(), of.entry().basis(), of.status(), of.author(), of.draftedAt(), of.approver(),
          of.approvedAt(), of.version(), whole ? of.entry().content() : null);
    }
  }

  /** A procedure as it is written. @param content as a published one is read */
  record Wish(@Nullable String code, @Nullable String name, @Nullable String basis, @Nullable JsonNode content) {}

  /** The publication of an approved draft. @param publishedOn today at the latest */
  record Publication(@Nullable String documentNumber, @Nullable String publishedOn) {}
}
