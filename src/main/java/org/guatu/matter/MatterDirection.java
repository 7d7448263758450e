package org.guatu.matter;

import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a leader says on a matter: a written instruction (批示), or that it be hurried (催办). Neither changes who has it or until when. */
@Service
public class MatterDirection {
  private final MatterSteps steps;
  private final MatterDesk desk;

  MatterDirection(MatterSteps steps, MatterDesk desk) {
    this.steps = steps;
    this.desk = desk;
  }

  @Requires(Permission.MATTER_DIRECT)
  @Transactional
  @Recorded("matter.direct")
  public void direct(Scope scope, MatterId id, long version, String text) {
    Matter matter = steps.find(scope, id);
    steps.take(scope.zone(), matter, version, MatterStep.DIRECT, matter.standing(), MatterHandling.required("text", "批示", text));
    desk.said(scope.zone(), matter, "direct", "落实批示");
  }

  @Requires(Permission.MATTER_DIRECT)
  @Transactional
  @Recorded("matter.press")
  public void press(Scope scope, MatterId id, long version, String text) {
    Matter matter = steps.find(scope, id);
    steps.take(scope.zone(), matter, version, MatterStep.PRESS, matter.standing(), MatterHandling.required("text", "催办意见", text));
    desk.said(scope.zone(), matter, "press", "领导催办");
  }
}
