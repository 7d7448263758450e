package org.guatu.resumption.application;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.document.Attachment;
import org.guatu.document.Documents;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.resumption.procedure.Procedure;
import org.guatu.resumption.procedure.Procedures;
import org.springframework.stereotype.Component;

/** Puts together what hangs on an application. */
@Component
public class Sheets {
  private final Procedures procedures;
  private final ItemStore items;
  private final Documents documents;
  private final EarlierAnswers earlier;
  private final Clock clock;

  Sheets(Procedures procedures, ItemStore items, Documents documents, EarlierAnswers earlier, Clock clock) {
    this.procedures = procedures;
    this.items = items;
    this.documents = documents;
    this.earlier = earlier;
    this.clock = clock;
  }

  /** The application with its procedure, answers, evidence and signatures as they are now. */
  public Sheet of(Scope scope, ResumptionApplication application) {
    Procedure procedure = procedures.behind(scope.zone(), application.procedure());
    EarlierAnswers.Found before = earlier.of(scope.zone(), application, procedure);
    AsOf now = new AsOf(clock.instant(), clock.instant());
    return new Sheet(application, procedure, items.items(scope.zone(), application.id()),
        Stream.concat(Stream.of(application.id()), before.files().stream()).flatMap(each -> documents.list(scope, each.subject(), now).stream()).collect(Collectors.toMap(Attachment::id, Function.identity())),
        items.signatures(scope.zone(), application.id()),
        application.isChecked() ? items.selfCheck(scope.zone(), application.id()) : null,
        before.earlier(),
        application.status() == ApplicationStatus.RECTIFY ? items.unmended(scope.zone(), application.id()) : List.of());
  }
}
