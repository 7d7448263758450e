package org.guatu.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** The demonstration's files. */
final class DemoRows {
  private DemoRows() {}

  /** The rows of demo/NAME.csv. */
  static List<CSVRecord> of(String name) throws IOException {
    try (InputStreamReader reader = new InputStreamReader(new ClassPathResource("demo/" + name + ".csv").getInputStream(), StandardCharsets.UTF_8)) {
      return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
    }
  }
}
