package org.guatu.wallchart.web;

import java.net.URI;
import org.guatu.kernel.Faults;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Refusals as programs read them: RFC 9457 problem details, each with the number under which it stands in the log. */
@Component
class Problems {
  private final Faults faults;

  Problems(Faults faults) {
    this.faults = faults;
  }

  static boolean areWantedAt(String path) {
    return path.startsWith("/api/");
  }

  ResponseEntity<ProblemDetail> of(Refusal refusal, String method, String path) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(refusal.status()), refusal.detail());
    problem.setTitle(refusal.title());
    problem.setInstance(URI.create(path));
    problem.setProperty("code", refusal.code());
    if (!refusal.fields().isEmpty()) {
      problem.setProperty("fields", WrongField.of(refusal.fields(), refusal.missing(), method));
    }
    String reference = refusal.reference();
    problem.setProperty("traceId", reference != null ? reference : faults.note(method + " " + path, refusal.status() + " " + refusal.code()));
    return ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }
}
