package org.guatu.wallchart;

import java.util.List;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Lamp;
import org.guatu.matter.Matter;
import org.guatu.organization.EnterpriseRow;
import org.guatu.project.ProjectBoard;
import org.guatu.project.SiteStep;
import org.guatu.worklist.ToDo;
import org.jspecify.annotations.Nullable;

/** One person's own rows, as of a moment. */
public record Own(AsOf asOf, List<Site> sites, List<Task> tasks, List<Problem> problems, List<EnterpriseRow> enterprises) {
  /** A site and what can be done next about it, what is asked for first. */
  public record Site(ProjectBoard.Site site, List<SiteStep.Offer> offers) {}

  /** A to-do. @param deadline null for none */
  public record Task(ToDo toDo, Lamp lamp, @Nullable Deadline deadline) {}

  /** A matter about one of the rows. */
  public record Problem(Matter matter, Lamp lamp) {}
}
