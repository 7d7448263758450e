package org.guatu.organization.web;

import org.guatu.kernel.Fields;
import org.guatu.organization.Area;
import org.guatu.organization.AreaEntry;
import org.jspecify.annotations.Nullable;

/** What is typed about a responsibility area. */
public record AreaForm(@Nullable String name, @Nullable String extent, @Nullable String position, @Nullable Long version) {
  static final AreaForm EMPTY = new AreaForm("", "", "0", 0L);

  static AreaForm of(Area area) {
    return new AreaForm(area.name(), area.extent(), Integer.toString(area.position()), area.version());
  }

  AreaEntry toEntry() {
    Fields fields = new Fields();
    fields.required("name", "名称", name, 40);
    int place = Typed.position(fields, position);
    fields.check();
    return new AreaEntry(shownName(), shownExtent(), place);
  }

  public String shownName() {
    return Typed.text(name);
  }

  public String shownExtent() {
    return Typed.text(extent);
  }

  public String shownPosition() {
    return Typed.text(position);
  }

  public long shownVersion() {
    return version == null ? 0 : version;
  }
}
