package org.guatu.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.guatu.console.DemoLoader;
import org.guatu.identity.Access;
import org.guatu.identity.AccountId;
import org.guatu.identity.DemoAccounts;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.kernel.Actor;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.PersonId;
import org.guatu.project.NewProject.Ref;
import org.guatu.project.ProjectId;
import org.springframework.stereotype.Component;

/** Loads the zone of the source page into an empty database. */
@Component
class Demonstration implements DemoLoader {
  private final PageRecords records;
  private final DemoAccounts accounts;
  private final OfficeFrame frame;
  private final OfficePeople office;
  private final OfficeMatters matters;
  private final SiteHistory sites;

  Demonstration(PageRecords records, DemoAccounts accounts, OfficeFrame frame, OfficePeople office, OfficeMatters matters, SiteHistory sites) {
    this.records = records;
    this.accounts = accounts;
    this.frame = frame;
    this.office = office;
    this.matters = matters;
    this.sites = sites;
  }

  @Override
  public void load() throws Exception {
    ZoneId zone = new ZoneId(Ids.next());
    frame.enter(zone);
    Access loader = Access.operator(new Actor(null, "演示数据装入", zone, "demo"));
    Map<String, Ref> offices = new LinkedHashMap<>();
    Map<String, Ref> responsibilities = new HashMap<>();
    BusinessClock.at(Moments.at(LocalDateTime.of(2019, 1, 2, 9, 0)), () -> loader.call(() -> {
      frame.organize(Scope.wholeZone(zone), offices, responsibilities);
      return null;
    }));
    Map<String, ProjectId> projects = records.load(zone, offices, responsibilities);
    Map<String, Actor> signedIn = loader.call(() -> people(zone, places(offices, responsibilities, projects)));
    Map<String, PersonId> named = BusinessClock.at(Moments.at(LocalDateTime.of(2020, 1, 27, 8, 0)),
        () -> loader.call(() -> office.load(Scope.wholeZone(zone), offices, responsibilities, signedIn)));
    matters.load(zone, named, signedIn);
    sites.load(zone, projects, named);
  }

  /** Makes the accounts of demo/accounts.csv. @return who acts, by login */
  private Map<String, Actor> people(ZoneId zone, Map<String, UUID> places) throws IOException {
    List<DemoAccounts.Person> people = new ArrayList<>();
    for (CSVRecord row : DemoRows.of("accounts")) {
      List<DemoAccounts.Place> held = Arrays.stream(row.get("places").split(" ")).filter(place -> !place.isEmpty())
          .map(place -> place(zone, place, places)).toList();
      people.add(new DemoAccounts.Person(Role.valueOf(row.get("role")), row.get("login"), row.get("name"), held, row.get("printed").equals("1")));
    }
    List<AccountId> made = accounts.make(zone, people);
    Map<String, Actor> signedIn = new HashMap<>();
    for (int at = 0; at < made.size(); at++) {
      signedIn.put(people.get(at).login(), new Actor(made.get(at).value(), people.get(at).displayName(), zone, "demo"));
    }
    return signedIn;
  }

  /** "ZONE", or "PROJECT:SFQ-44". */
  private static DemoAccounts.Place place(ZoneId zone, String written, Map<String, UUID> places) {
    String[] parts = written.split(":", 2);
    ScopeKind kind = ScopeKind.valueOf(parts[0]);
    return new DemoAccounts.Place(kind, kind == ScopeKind.ZONE ? zone.value() : Objects.requireNonNull(places.get(parts[1]), written));
  }

  private static Map<String, UUID> places(Map<String, Ref> offices, Map<String, Ref> areas, Map<String, ProjectId> projects) {
    Map<String, UUID> places = new HashMap<>();
    offices.forEach((name, office) -> places.put(name, Objects.requireNonNull(office.id())));
    areas.forEach((name, area) -> places.put(name, Objects.requireNonNull(area.id())));
    projects.forEach((number, project) -> places.put(number, project.value()));
    return places;
  }

  @Override
  public String accounts() {
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    accounts.print(new PrintStream(table, true, StandardCharsets.UTF_8));
    return table.toString(StandardCharsets.UTF_8);
  }
}
