package org.guatu.project.web;

import java.util.List;
import java.util.Map;
import org.guatu.document.Attachment;
import org.guatu.kernel.Lamp;
import org.guatu.project.FactKind;
import org.guatu.project.Merges;
import org.guatu.project.Project;
import org.guatu.project.ProjectLife;
import org.guatu.project.ProjectPanel;
import org.jspecify.annotations.Nullable;

/** A project's record: what holds, its stages, everything that happened, who answers, its money and papers. */
public record ProjectPage(
    Project project,
    String name,
    Lamp lamp,
    List<Fact> facts,
    List<Step> track,
    List<ProjectLife.Change> changes,
    int hidden,
    boolean onlyStages,
    List<Fact> duties,
    List<Fact> amounts,
    List<Fact> libraries,
    List<Panel> panels,
    List<Merges.Suspect> suspects,
    @Nullable Project mergedInto,
    List<Project> merged,
    List<Fact> codes,
    List<Attachment> attachments,
    boolean mayMerge,
    boolean mayAttach,
    List<EntryForm> forms,
    @Nullable Clash clash,
    String unmergeReason,
    Map<String, String> errors) {

  /** Whether a fact of the kind can be put right by the one who reads. */
  public boolean mayCorrect(FactKind kind) {
    return forms.stream().anyMatch(form -> Entry.of(kind).filter(form.entry()::equals).isPresent());
  }

  /** A form to write something down, with what is typed in it. */
  public record EntryForm(Entry entry, StatementForm typed, boolean open) {
    public String id(String field) {
      return entry.path() + "-" + field;
    }
  }

  /** Two people saved at once: what the others wrote down and took back, and what this one typed. */
  public record Clash(List<ProjectLife.Change> theirs, List<ProjectLife.Withdrawal> withdrawn, Fact mine, String reason, String evidence) {}

  /** A name with its value, and since when. */
  public record Fact(String name, String value, String since) {}

  /** A stage on the track; css is past, now, halt or "". */
  public record Step(String title, String date, String css) {}

  /** A panel that another module contributes. */
  public record Panel(String title, ProjectPanel.Content content) {}
}
