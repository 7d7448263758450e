package org.guatu.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guatu.document.Documents;
import org.guatu.identity.Scope;
import org.guatu.kernel.ZoneId;
import org.guatu.ledger.Batch;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.UndoObjection;
import org.guatu.matter.Matters;
import org.guatu.worklist.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A project that an import registered is not taken away from under what was hung on it since: matters, work items, attachments. */
@Component
class RestingOnImport implements UndoObjection {
  private final LedgerStore store;
  private final Matters matters;
  private final WorkItems items;
  private final Documents documents;

  RestingOnImport(LedgerStore store, Matters matters, WorkItems items, Documents documents) {
    this.store = store;
    this.matters = matters;
    this.items = items;
    this.documents = documents;
  }

  @Override
  public @Nullable String objection(ZoneId zone, Ledger ledger, Batch batch) {
    List<UUID> registered = store.registeredBy(zone, batch.id().value()).stream().map(ProjectId::value).toList();
    if (registered.isEmpty()) {
      return null;
    }
    List<String> resting = new ArrayList<>();
    add(resting, matters.raisedOn(zone, registered), "件问题");
    add(resting, items.about(zone, registered), "项任务");
    add(resting, attached(zone, registered), "个附件");
    return resting.isEmpty() ? null : "这批登记的项目上已有 " + String.join("、", resting);
  }

  private int attached(ZoneId zone, Collection<UUID> projects) {
    return documents.counts(Scope.wholeZone(zone), ProjectSubjects.KIND, projects).values().stream().mapToInt(Integer::intValue).sum();
  }

  private static void add(List<String> resting, int count, String unit) {
    if (count > 0) {
      resting.add(count + " " + unit);
    }
  }
}
