package org.guatu.resumption.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guatu.document.Attachment;
import org.guatu.document.AttachmentId;
import org.guatu.document.Documents;
import org.guatu.document.Upload;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.ApplicationStep;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.application.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files hung on an application: the same file under the same name once, however often a phone sends it. */
@Component
class Evidence {
  private final Documents documents;
  private final Applications applications;

  Evidence(Documents documents, Applications applications) {
    this.documents = documents;
    this.applications = applications;
  }

  /** @param selfCheck {@link Sheet#selfCheck()} that the writer had seen @throws org.guatu.kernel.InvalidInput at {@code file} if it is nothing that is taken @throws org.guatu.resumption.application.CheckedMeanwhile if the site has checked it since @throws org.guatu.kernel.RuleViolation once nothing can be changed any more @throws org.guatu.kernel.NotFound if the application is not the reader's */
  AttachmentId attach(ApplicationId application, @Nullable UUID selfCheck, MultipartFile file) throws IOException {
    Upload upload = read(file);
    Sheet sheet = applications.sheet(Access.scopeOf(Permission.RESUMPTION_READ), application);
    ApplicationStatus.LIFE.next(sheet.application().status(), ApplicationStep.EDIT);
    sheet.demandKnown(selfCheck);
    return once(sheet, upload);
  }

  /** What was photographed at a site by who visits it. @throws org.guatu.kernel.InvalidInput at the field "file" if it is nothing that is taken */
  List<AttachmentId> seen(ApplicationId application, List<MultipartFile> files) throws IOException {
    Sheet sheet = applications.sheet(Access.scopeOf(Permission.RESUMPTION_REVIEW), application);
    ApplicationStatus.LIFE.next(sheet.application().status(), ApplicationStep.VISIT);
    List<AttachmentId> ids = new ArrayList<>();
    for (MultipartFile file : files) {
      if (!file.isEmpty()) {
        ids.add(once(sheet, read(file)));
      }
    }
    return ids;
  }

  private AttachmentId once(Sheet sheet, Upload upload) {
    String hash = upload.hash();
    return sheet.attachments().values().stream().filter(before -> sheet.isOwn(before.id()) && before.hash().equals(hash) && before.name().equals(upload.name()))
        .map(Attachment::id).findFirst()
        .orElseGet(() -> documents.attach(Access.scopeOf(Permission.DOCUMENT_WRITE), sheet.application().id().subject(), upload));
  }

  private static Upload read(MultipartFile file) throws IOException {
    String name = file.getOriginalFilename();
    return Upload.read(name == null ? "" : name, file.getInputStream());
  }

  /** Those that were chosen; a browser sends an empty part where nothing was. */
  List<AttachmentId> attach(ApplicationId application, @Nullable UUID selfCheck, List<MultipartFile> files) throws IOException {
    List<AttachmentId> ids = new ArrayList<>();
    for (MultipartFile file : files) {
      if (!file.isEmpty()) {
        ids.add(attach(application, selfCheck, file));
      }
    }
    return ids;
  }
}
