package org.guatu.resumption.permit;

import org.guatu.kernel.Ids;
import org.guatu.kernel.Subject;
import org.guatu.kernel.ZoneId;
import org.guatu.project.ProjectId;
import org.guatu.resumption.application.SitePeople;
import org.springframework.stereotype.Component;

/** What a site is told of decisions about its permit and of orders that stop it. What is told of a permit takes the place of what was told of it before. */
@Component
class PermitNotices {
  private static final int LONGEST = 80;

  private final SitePeople people;

  PermitNotices(SitePeople people) {
    this.people = people;
  }

  /** @param what happened to it, such as 已暂停 @param why "" for nothing more */
  void of(ZoneId zone, Permit permit, String what, String why) {
    people.untell(zone, key(permit), "另有新的通知");
    String reason = why.isEmpty() ? "" : "：" + (why.length() > LONGEST ? why.substring(0, LONGEST) + "…" : why);
    people.tell(zone, permit.project(), key(permit) + Ids.next(), "“" + permit.projectName() + "”的 " + permit.numberText() + " " + what + reason,
        new Subject("permit", permit.id().value()), path(permit));
  }

  /** Its last day is near: told once for each last day. */
  void ending(ZoneId zone, Permit permit) {
    people.tell(zone, permit.project(), key(permit) + "ending:" + permit.validUntil(), "“" + permit.projectName() + "”的 " + permit.numberText() + " 至 " + permit.validUntil()
        + " 到期，要继续施工请先申请延期", new Subject("permit", permit.id().value()), path(permit));
  }

  void stopped(ZoneId zone, StopOrderId order, ProjectId project, String why) {
    people.tell(zone, project, key(order) + project.value(), "“" + people.name(zone, project) + "”立即停工：" + why, new Subject("project", project.value()), "/project/projects/" + project.value());
  }

  void lifted(ZoneId zone, StopOrderId order, ProjectId project, String why) {
    people.untell(zone, key(order) + project.value(), "停工令已解除");
    people.tell(zone, project, "lifted:" + order.value() + ":" + project.value(), "“" + people.name(zone, project) + "”" + why, new Subject("project", project.value()), "/project/projects/" + project.value());
  }

  private static String key(Permit permit) {
    return "permit:" + permit.id().value() + ":";
  }

  private static String key(StopOrderId order) {
    return "stop:" + order.value() + ":";
  }

  private static String path(Permit permit) {
    return "/resumption/permits/" + permit.id().value();
  }
}
