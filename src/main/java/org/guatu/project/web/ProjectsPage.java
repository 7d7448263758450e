package org.guatu.project.web;

import java.util.List;
import java.util.Set;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Words;
import org.guatu.project.ConstructionState;
import org.guatu.project.ProjectList;
import org.guatu.project.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The project ledger on the screen.
 *
 * @param exportPath where all its rows come as a workbook; null for who may not take them away
 */
public record ProjectsPage(
    ProjectsForm form,
    List<ProjectList.Row> rows,
    List<ProjectList.Department> departments,
    List<SavedView> views,
    Set<Column> columns,
    @Nullable String previous,
    @Nullable String next,
    String countPath,
    @Nullable String exportPath,
    boolean mayRegister) {

  /** A filter somebody keeps. */
  public record SavedView(String id, String name, String query, boolean current) {}

  /** The columns that can be shown or hidden; name and number always stand. */
  public enum Column {
    LAMP("工地"),
    STAGE("阶段"),
    STATE("建设状态"),
    TOTAL("总投资"),
    DEPARTMENT("责任单位"),
    OWNER("建设单位"),
    AREA("责任区"),
    LEADER("分包领导"),
    CHANGED("更新时间");

    private final String title;

    Column(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public boolean shows(Column column) {
    return columns.contains(column);
  }

  /** 阶段 or —. */
  public static String stage(@Nullable Stage stage) {
    return stage == null ? "—" : Words.of(stage);
  }

  public static String state(@Nullable ConstructionState state) {
    return state == null ? "—" : Words.of(state);
  }

  /** The lamp of a project by what its site does. */
  public static Lamp lamp(@Nullable ConstructionState state, @Nullable Stage stage) {
    if (state != null) {
      return switch (state) {
        case STOPPED, PAUSED, TERMINATED -> Lamp.STOP;
        case PERMITTED -> Lamp.WARN;
        case IN_CONSTRUCTION, RESUMED -> Lamp.OK;
        case COMPLETED -> Lamp.DONE;
        case NOT_STARTED -> Lamp.IDLE;
      };
    }
    return stage == null || stage == Stage.LEAD ? Lamp.IDLE : stage.isSide() ? Lamp.STOP : Lamp.OK;
  }
}
