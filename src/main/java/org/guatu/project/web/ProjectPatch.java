package org.guatu.project.web;

import java.lang.reflect.RecordComponent;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.project.AmountType;
import org.guatu.project.CodeStatus;
import org.guatu.project.ConstructionState;
import org.guatu.project.DutyRole;
import org.guatu.project.Library;
import org.guatu.project.Remark;
import org.guatu.project.Stage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON merge patch (RFC 7396) of what is held to be true of a project: what is named is stated anew from a moment on, what is not named
 * stays. The facts before it stay in the history. Only what can end may be null: a duty falls vacant, a library membership ends.
 *
 * @param occurredAt since when: a day, or a moment with its offset or in Asia/Shanghai
 * @param reason why, where a rule asks for it
 * @param evidence 凭据: a document's number or name
 * @param confirmed true if an improbable amount has been looked at twice
 * @param place "longitude,latitude" (CGCS2000)
 * @param owner 建设单位, by name or unified social credit code
 * @param firstContact 首谈单位, a department by name
 * @param duties who answers for it, by role; null for nobody
 * @param amounts decimal strings in yuan, by type
 * @param libraries true for a member; false or null for one no longer
 * @param codes what became of its project codes, by code
 */
record ProjectPatch(@Nullable String occurredAt, @Nullable String reason, @Nullable String evidence, @Nullable Boolean confirmed, @Nullable String name,
    @Nullable Stage stage, @Nullable ConstructionState state, @Nullable String industry, @Nullable String place, @Nullable String owner, @Nullable String firstContact,
    @Nullable Map<DutyRole, @Nullable String> duties, @Nullable Map<AmountType, @Nullable String> amounts,
    @Nullable Map<Library, @Nullable Boolean> libraries, @Nullable Map<String, @Nullable CodeStatus> codes) {
  private static final Set<String> KNOWN = Arrays.stream(ProjectPatch.class.getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toSet());

  /** @throws InvalidInput at the field that is unknown, cannot be null or cannot be read */
  static ProjectPatch read(JsonMapper json, JsonNode body) {
    if (!body.isObject()) {
      throw new InvalidInput("body", "请写成一个 JSON 对象");
    }
    Map<String, String> wrong = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      if (!KNOWN.contains(field.getKey())) {
        wrong.put(field.getKey(), "没有这一栏");
      } else if (field.getValue().isNull()) {
        wrong.put(field.getKey(), "不能清空；记错了的，另记一笔更正");
      }
    }
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
    try {
      return json.treeToValue(body, ProjectPatch.class);
    } catch (DatabindException unread) {
      String at = unread.getPath().stream().map(JacksonException.Reference::getPropertyName).collect(Collectors.joining("."));
      throw new InvalidInput(at.isEmpty() ? "body" : at, "认不出这一栏的值");
    }
  }

  /** @throws InvalidInput if the moment is missing or none */
  Remark remark() {
    String since = ProjectJson.required("occurredAt", occurredAt);
    return ProjectJson.occurred("occurredAt", since).because(ProjectJson.text("reason", reason, ProjectJson.LONG)).evidencedBy(ProjectJson.text("evidence", evidence, 200));
  }
}
