package org.guatu.document.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.guatu.document.Attachment;
import org.guatu.document.AttachmentId;
import org.guatu.document.Documents;
import org.guatu.document.Upload;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Subjects;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Subject;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files out and in. A file never runs in our pages: it is downloaded, or shown as a picture, under a policy that forbids the rest. */
@Controller
class AttachmentController {
  private final Documents documents;
  private final Subjects subjects;

  AttachmentController(Documents documents, Subjects subjects) {
    this.documents = documents;
    this.subjects = subjects;
  }

  @GetMapping("/document/attachments/{id}")
  ResponseEntity<byte[]> open(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean show) {
    Documents.Opened opened = documents.open(Access.scopeOf(Permission.DOCUMENT_READ), new AttachmentId(id));
    Attachment attachment = opened.attachment();
    ContentDisposition disposition = (show && attachment.type().isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment())
        .filename(attachment.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, attachment.type().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .cacheControl(CacheControl.noStore().cachePrivate())
        .body(opened.content());
  }

  /** Hangs a file on any subject and goes back to the subject's page. */
  @PostMapping("/document/attachments")
  String attach(@RequestParam String subjectKind, @RequestParam UUID subjectId, @RequestParam(Upload.FIELD) MultipartFile file) throws IOException {
    Subject subject = new Subject(subjectKind, subjectId);
    String name = file.getOriginalFilename();
    if (name == null || name.isBlank()) {
      throw new InvalidInput(Upload.FIELD, "请选择文件");
    }
    documents.attach(Access.scopeOf(Permission.DOCUMENT_WRITE), subject, Upload.read(name, file.getInputStream()));
    return back(subject);
  }

  @PostMapping("/document/attachments/{id}/withdraw")
  String withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
    return back(documents.withdraw(Access.scopeOf(Permission.DOCUMENT_WRITE), new AttachmentId(id), reason));
  }

  private String back(Subject subject) {
    return "redirect:" + subjects.get(Access.scopeOf(Permission.DOCUMENT_READ), subject).path() + "#attachments";
  }
}
