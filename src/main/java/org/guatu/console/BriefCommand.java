package org.guatu.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.guatu.briefing.BriefDraft;
import org.guatu.briefing.BriefDrafts;
import org.guatu.briefing.BriefOrder;
import org.guatu.briefing.BriefPaper;
import org.guatu.briefing.Briefs;
import org.guatu.document.paper.PaperFormat;
import org.guatu.document.paper.Papers;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.AsOf;
import org.springframework.stereotype.Component;

/** The brief as a file, unpublished. */
@Component
class BriefCommand implements Command {
  private final BriefDrafts drafts;
  private final ZoneDirectory zones;
  private final Clock clock;

  BriefCommand(BriefDrafts drafts, ZoneDirectory zones, Clock clock) {
    this.drafts = drafts;
    this.zones = zones;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "brief";
  }

  @Override
  public String help() {
    return AsOfOption.HELP + " --out FILE.docx|.pdf|.html|.txt\nthe brief, written from the figures of that moment";
  }

  @Override
  public int run(Arguments arguments) throws IOException {
    AsOf asOf = Briefs.soFar(AsOfOption.of(arguments, clock), clock.instant());
    Path out = Path.of(arguments.required("out"));
    String template = arguments.option("template", BriefOrder.standard(asOf).template());
    arguments.end();
    PaperFormat format = PaperFormat.of(out.getFileName().toString()).orElseThrow(() -> new UsageError("--out must end in .docx, .pdf, .html or .txt"));
    BriefDraft draft = drafts.write(Access.scopeOf(Permission.BRIEF_READ), new BriefOrder(template, asOf, Map.of(), List.of(), false));
    Files.write(out, Papers.write(BriefPaper.of(draft, asOf, zones.get(Access.current().actor().zone()).name()), format));
    System.out.println(out + ": " + draft.figures().size() + " figures");
    return 0;
  }
}
