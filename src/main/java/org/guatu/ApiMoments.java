package org.guatu;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.guatu.kernel.Moments;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Moments in answers to programs are written with the zone's offset, as reports date them: "2020-03-03T16:40:00+08:00". */
@Configuration
class ApiMoments {
  @Bean
  JsonMapperBuilderCustomizer momentsWithOffset() {
    return json -> json.addModule(new SimpleModule().addSerializer(Instant.class, new Written()));
  }

  private static final class Written extends StdSerializer<Instant> {
    Written() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant moment, JsonGenerator out, SerializationContext context) {
      out.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(Moments.SHANGHAI)));
    }
  }
}
