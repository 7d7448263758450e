package org.guatu.resumption.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guatu.document.AttachmentId;
import org.guatu.resumption.Readiness;
import org.guatu.resumption.application.Answer;
import org.guatu.resumption.application.ApplicationEvent;
import org.guatu.resumption.application.ApplicationKind;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.ApplicationStep;
import org.guatu.resumption.application.Item;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.application.Sheet;
import org.guatu.resumption.application.Signature;
import org.guatu.resumption.application.Verdict;
import org.guatu.resumption.figures.CampaignProgress;
import org.guatu.resumption.permit.Permit;
import org.guatu.resumption.permit.PermitEvent;
import org.guatu.resumption.permit.PermitStatus;
import org.guatu.resumption.permit.PermitStep;
import org.guatu.resumption.permit.StopOrder;
import org.guatu.resumption.procedure.Campaign;
import org.guatu.resumption.procedure.CampaignKind;
import org.guatu.resumption.procedure.Coverage;
import org.guatu.resumption.procedure.Party;
import org.jspecify.annotations.Nullable;

/** The machine form of resumption: days are ISO dates in Asia/Shanghai, moments carry their offset, enums are their names. */
final class ResumptionJson {
  private ResumptionJson() {}

  /** A page of applications; {@code next} is null on the last one. */
  record Applications(List<Application> items, @Nullable UUID next) {}

  /**
   * An application as it stands.
   *
   * @param dueAt until when the office has to decide; null while its clock does not run
   * @param holder who has it and what he is to do, as the pages word it; "—" for what is over
   */
  record Application(UUID id, ApplicationKind kind, UUID campaign, UUID procedure, UUID project, String projectName, ApplicationStatus status, String applicant,
      Instant createdAt, @Nullable Instant submittedAt, @Nullable Instant dueAt, @Nullable LocalDate mendUntil, @Nullable String verifier, boolean recommended,
      String holder) {
    static Application of(ResumptionApplication of, String holder) {
      var course = of.course();
      return new Application(of.id().value(), of.kind(), of.campaign().value(), of.procedure().value(), of.project().value(), of.projectName(), of.status(),
          of.applicant(), of.createdAt(), course.submittedAt(), course.dueAt(), course.mendUntil(), course.verifier() == null ? null : course.verifier().name(),
          course.recommended(), holder);
    }
  }

  /**
   * One application with all that hangs on it.
   *
   * @param contentHash what a signature is given to: name it when signing
   * @param selfCheck the self-check that a change makes void: name it when changing; null unless it was checked or signed
   * @param verdict what the procedure says is missing
   * @param readiness what the product knows of a condition, by the condition's code
   * @param steps what its status allows
   * @param permit the permit that it led to
   */
  record ApplicationSheet(Application application, @Nullable LocalDate requestedOn, @Nullable Integer headcount, @Nullable UUID plan, String contentHash,
      @Nullable UUID selfCheck,
      List<Answered> items, List<Signed> signatures, Verdict verdict, Map<String, Readiness> readiness, List<ApplicationStep> steps, @Nullable UUID permit,
      List<Event> events, long version) {
    static ApplicationSheet of(Sheet sheet, String holder, Map<String, Readiness> readiness, @Nullable UUID permit, List<ApplicationEvent> events) {
      ResumptionApplication of = sheet.application();
      AttachmentId plan = of.particulars().plan();
      return new ApplicationSheet(Application.of(of, holder), of.particulars().requestedOn(), of.particulars().headcount(), plan == null ? null : plan.value(),
          sheet.contentHash(), sheet.selfCheck(), sheet.items().values().stream().map(Answered::of).toList(), sheet.holding().stream().map(Signed::of).toList(), sheet.verdict(),
          readiness, Arrays.stream(ApplicationStep.values()).filter(step -> ApplicationStatus.LIFE.allows(of.status(), step)).toList(), permit,
          events.stream().map(Event::of).toList(), of.version());
    }
  }

  /** What the site says of a condition. @param evidence attachments of the application @param carried whether it confirms what was said for an earlier permit */
  record Answered(String code, Answer answer, String reason, List<UUID> evidence, int version, Instant savedAt, String actor,
      boolean carried) {
    static Answered of(Item item) {
      return new Answered(item.code(), item.answer(), item.reason(), item.evidence().stream().map(AttachmentId::value).toList(), item.version(), item.savedAt(), item.actor(),
          item.carried());
    }
  }

  /** A signature under the content as it is now. */
  record Signed(Party party, String signer, Instant signedAt) {
    static Signed of(Signature signature) {
      return new Signed(signature.party(), signature.signer(), signature.signedAt());
    }
  }

  /** Something that was done, the latest first. @param late whether the office did it past its limit */
  record Event(ApplicationStep step, ApplicationStatus status, Instant occurredAt, Instant recordedAt, @Nullable Instant dueAt, boolean late, String text, String actor) {
    static Event of(ApplicationEvent event) {
      return new Event(event.step(), event.status(), event.occurredAt(), event.recordedAt(), event.dueAt(), event.late(), event.text(), event.actor());
    }
  }

  /** What still holds. @param code null for all conditions not answered yet @param selfCheck as it was read */
  record Confirming(@Nullable String code, @Nullable UUID selfCheck) {}

  /** What is begun. */
  record Beginning(@Nullable String campaign, @Nullable String project, @Nullable String kind) {}

  /** What is applied for. @param plan an attachment of the application */
  record ParticularsWish(@Nullable LocalDate requestedOn, @Nullable Integer headcount, @Nullable UUID plan) {}

  /** @param id of what was uploaded */
  record Uploaded(UUID id) {}

  /** The version of an item after it was saved. */
  record Saved(long version) {}

  /**
   * What a step says; each takes what it needs.
   *
   * @param party who signs, with the {@code contentHash} that was read
   * @param findings one for each item of the visit's checklist, in its order, where its outcome is reported
   * @param mend condition's code → what is wrong with it, where it is returned
   * @param scope 准予复工的范围, where it is approved
   */
  record Step(@Nullable String reasons, @Nullable String remedy, @Nullable String party, @Nullable String contentHash, @Nullable String visitOn,
      @Nullable String checklist, @Nullable UUID visit, @Nullable Boolean passed, @Nullable String outcome, @Nullable List<Seen> findings,
      @Nullable Map<String, String> mend, @Nullable String scope,
      @Nullable Integer headcountCap, @Nullable String conditions) {}

  /** What was seen of an item of a visit's checklist. @param seen CONFORMS, FAILS or NOT_SEEN @param note needed where it fails */
  record Seen(@Nullable String seen, @Nullable String note) {}

  /** A page of permits; {@code next} is null on the last one. */
  record Permits(List<PermitItem> items, @Nullable String next) {}

  /**
   * A permit as it stands.
   *
   * @param validUntil the last day, included
   * @param authority in whose name it was issued; "" for the zone
   * @param issuedBy who signed it; "" where a paper names nobody
   */
  record PermitItem(UUID id, String number, @Nullable UUID application, UUID project, String projectName, String scope, int headcountCap, String conditions,
      LocalDate validFrom, LocalDate validUntil, PermitStatus status, String authority, Instant issuedAt, String issuedBy) {
    static PermitItem of(Permit permit) {
      return new PermitItem(permit.id().value(), permit.numberText(), permit.application() == null ? null : permit.application().value(), permit.project().value(),
          permit.projectName(), permit.scope(), permit.headcountCap(), permit.conditions(), permit.validFrom(), permit.validUntil(), permit.status(), permit.authority(),
          permit.issuedAt(), permit.issuedBy());
    }
  }

  /** One permit. @param token what its code says, signed; null for one that does not hold @param firstWorkday null until the site has reported it */
  record PermitSheet(PermitItem permit, @Nullable String token, @Nullable LocalDate firstWorkday, @Nullable Integer present, List<PermitStep> steps,
      List<PermitDone> events, long version) {}

  /** Something that was done with a permit, the latest first. */
  record PermitDone(PermitStep step, PermitStatus status, LocalDate validUntil, String text, Instant occurredAt, String actor) {
    static PermitDone of(PermitEvent event) {
      return new PermitDone(event.step(), event.status(), event.validUntil(), event.text(), event.occurredAt(), event.actor());
    }
  }

  /** What is done with a permit. @param until the new last day, where it is extended @param workedOn and {@code present}, where the first working day is reported */
  record PermitWish(@Nullable String reason, @Nullable String until, @Nullable String workedOn, @Nullable Integer present) {}

  /** The permits that hold no more though their dates say so. @param goodUntil when the list is too old @param signed the list as verifiers keep it */
  record Revocations(Instant issuedAt, Instant goodUntil, Set<UUID> revoked, Set<UUID> suspended, String signed) {}

  /** All campaigns, the latest opened first. */
  record Campaigns(List<CampaignItem> items) {}

  /** A campaign. @param authority in whose name its permits are issued; "" for the zone @param closedAt null while it runs */
  record CampaignItem(UUID id, CampaignKind kind, String name, UUID procedure, Coverage coverage, @Nullable UUID area, LocalDate deadline, UUID reviewLead,
      UUID approvalLead, String authority, Instant openedAt, String openedBy, @Nullable Instant closedAt, String closeReason, long version) {
    static CampaignItem of(Campaign of) {
      return new CampaignItem(of.id().value(), of.kind(), of.name(), of.procedure().value(), of.coverage(), of.area(), of.deadline(), of.reviewLead().value(),
          of.approvalLead().value(), of.authority(), of.openedAt(), of.openedBy(), of.closedAt(), of.closeReason(), of.version());
    }
  }

  /** How far the projects of a campaign have come. */
  record CampaignSites(List<CampaignSite> items) {}

  /**
   * A project that a campaign covers.
   *
   * @param application its latest one under the campaign, or the one under way in the campaign that {@code elsewhere} names; null if there is none
   * @param permit that it led to, or that stands; null if there is none
   * @param officer its 复工专员, whom to-dos ask; null if none is registered
   */
  record CampaignSite(UUID project, String projectName, CampaignProgress.Reached reached, @Nullable UUID application, @Nullable ApplicationStatus status,
      @Nullable String elsewhere, @Nullable UUID permit, @Nullable String number, @Nullable LocalDate firstWorkday, @Nullable String officer) {
    static CampaignSite of(CampaignProgress.Row of) {
      return new CampaignSite(of.project().value(), of.name(), of.reached(), of.application() == null ? null : of.application().value(), of.status(),
          of.elsewhere(), of.permit() == null ? null : of.permit().value(), of.number(), of.worked(), of.officer());
    }
  }

  /** A campaign that is opened. @param area for AREA @param projects for LIST @param authority in whose name its permits are issued; none for the zone */
  record CampaignWish(@Nullable String kind, @Nullable String name, @Nullable String procedure, @Nullable String coverage, @Nullable UUID area,
      @Nullable List<UUID> projects, @Nullable String deadline, @Nullable String reviewLead, @Nullable String approvalLead, @Nullable String authority) {}

  /** Stop orders, the latest first. */
  record StopOrders(List<StopOrderItem> items) {}

  /** A stop order. @param projects how many sites it stopped @param liftedAt null while it stands */
  record StopOrderItem(UUID id, UUID area, String areaName, String cause, String documentNumber, Instant orderedAt, String orderedBy, int projects,
      @Nullable Instant liftedAt, @Nullable String liftDocument, long version) {
    static StopOrderItem of(StopOrder of) {
      return new StopOrderItem(of.id().value(), of.area().value(), of.areaName(), of.cause(), of.documentNumber(), of.orderedAt(), of.orderedBy(), of.projects(),
          of.liftedAt(), of.liftDocument(), of.version());
    }
  }

  /** A stop order that is given or lifted. */
  record StopOrderWish(@Nullable String area, @Nullable String cause, @Nullable String documentNumber) {}
}
