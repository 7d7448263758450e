package org.guatu.resumption.figures;

import java.time.Instant;
import org.guatu.project.ConstructionState;
import org.guatu.project.ProjectId;
import org.guatu.resumption.application.ApplicationId;
import org.jspecify.annotations.Nullable;

/**
 * A site under construction that does not work.
 *
 * @param waitingFor whom it waits for, in words: a name where somebody has it by name
 * @param since when it came to wait for that; null if it never began
 */
public record StandingSite(
    ProjectId project,
    String name,
    ConstructionState state,
    Why why,
    String waitingFor,
    @Nullable Instant since,
    @Nullable ApplicationId application,
    @Nullable Instant dueAt) {

  /** Why it stands still. */
  public enum Why {
    /** 停工令. */
    STOP_ORDER,
    /** 通知被暂停. */
    SUSPENDED,
    /** 已批未复. */
    NOT_WORKING,
    /** 没有申请. */
    NO_APPLICATION,
    /** 填报中. */
    FILLING_IN,
    /** 等签字. */
    SIGNATURES,
    /** 等提交. */
    TO_BE_SENT,
    /** 等核查. */
    VERIFICATION,
    /** 等批准. */
    APPROVAL,
    /** 整改中. */
    TO_MEND,
    /** 通知已撤销或到期. */
    PERMIT_OVER,
    /** 上次申请没有批准. */
    ENDED
  }
}
