package org.guatu.project;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guatu.figure.Reading;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Subject;
import org.guatu.kernel.Words;
import org.guatu.matter.Matter;
import org.guatu.matter.MatterLamps;
import org.guatu.matter.MatterQuery;
import org.guatu.matter.Matters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was raised on a project beside its record, as it stood at the reading's moment: who has it and until when. */
@Component
class MatterPanel implements ProjectPanel {
  private static final int MOST = 12;

  private final Matters matters;

  MatterPanel(Matters matters) {
    this.matters = matters;
  }

  @Override
  public String title() {
    return "问题";
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public @Nullable Content content(Reading reading, ProjectId project) {
    Access access = Access.current();
    if (!access.may(Permission.MATTER_READ)) {
      return null;
    }
    Scope scope = Access.scopeOf(Permission.MATTER_READ);
    Subject subject = new Subject(ProjectSubjects.KIND, project.value());
    MatterLamps lamps = matters.lamps(scope, reading.asOf());
    List<Line> lines = matters.list(scope, new MatterQuery("", Set.of(), Set.<UUID>of(), subject, null, MOST, reading.asOf())).stream()
        .map(matter -> line(matter, lamps)).toList();
    boolean raise = access.may(Permission.MATTER_RAISE);
    return new Content(lines, "没有提出过问题", raise ? "提出问题" : null, raise ? "/matter/matters/new?subject=" + subject.kind() + ":" + subject.id() : null);
  }

  private static Line line(Matter matter, MatterLamps lamps) {
    Matter.Awaited awaited = matter.awaited();
    String note = matter.numberText() + " · " + Words.of(matter.state()) + " · " + matter.department() + " · " + matter.personName();
    String right = awaited == null ? Moments.day(matter.raisedAt()) + " 提出" : awaited.until() + " 前" + awaited.what();
    return new Line(lamps.of(matter), matter.title(), matter.path(), note, right);
  }
}
