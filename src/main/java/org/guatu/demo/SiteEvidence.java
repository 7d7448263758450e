package org.guatu.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guatu.document.AttachmentId;
import org.guatu.document.Documents;
import org.guatu.document.Upload;
import org.guatu.identity.Permission;
import org.guatu.resumption.application.ApplicationId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the demonstration's sites show for each condition: drawings and papers in demo/evidence, all of them labelled 演示数据. */
@Component
class SiteEvidence {
  static final String PLAN = "plan.txt";
  private static final String MENDED = "mended.png";

  private final Documents documents;
  private final Map<String, Upload> uploads = new ConcurrentHashMap<>();

  SiteEvidence(Documents documents) {
    this.documents = documents;
  }

  /** What proves a condition, and what the site says about it. */
  record Proof(String condition, List<String> files, String remark) {}

  /** In the order of the procedure's conditions, from demo/evidence.csv. */
  List<Proof> proofs() {
    try {
      return DemoRows.of("evidence").stream().map(row -> new Proof(row.get("condition"),
          Arrays.stream(row.get("files").split(" ")).filter(file -> !file.isEmpty()).toList(), row.get("remark"))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hangs all of it on an application, and the plan. @return by file */
  Map<String, AttachmentId> attach(ApplicationId application) {
    Map<String, AttachmentId> attached = new LinkedHashMap<>();
    attached.put(PLAN, hang(application, PLAN));
    proofs().stream().flatMap(proof -> proof.files().stream()).forEach(file -> attached.computeIfAbsent(file, name -> hang(application, name)));
    return attached;
  }

  /** Hangs a picture of what was mended on an application. */
  AttachmentId attachMended(ApplicationId application) {
    return hang(application, MENDED);
  }

  private AttachmentId hang(ApplicationId application, String file) {
    return documents.attach(SiteBook.scope(Permission.DOCUMENT_WRITE), application.subject(), uploads.computeIfAbsent(file, SiteEvidence::read));
  }

  private static Upload read(String file) {
    try (InputStream stream = new ClassPathResource("demo/evidence/" + file).getInputStream()) {
      return Upload.read(title(file), stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String title(String file) throws IOException {
    return DemoRows.of("evidence-files").stream().filter(row -> row.get("file").equals(file)).map(row -> row.get("name")).findFirst().orElseThrow();
  }
}
