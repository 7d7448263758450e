package org.guatu.identity;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guatu.database.DataDirectory;
import org.guatu.identity.account.AccountKind;
import org.guatu.identity.account.Accounts;
import org.guatu.identity.account.Grants;
import org.guatu.identity.account.NewAccount;
import org.guatu.identity.account.Passwords;
import org.guatu.identity.signin.Totp;
import org.guatu.kernel.Words;
import org.guatu.kernel.ZoneId;
import org.springframework.stereotype.Component;

/**
 * The demonstration's people. One for each role can sign in, with a password and a seed that are random in every data directory; they
 * stand in a file there that only its owner reads, and are printed at each start of the demonstration.
 */
@Component
public class DemoAccounts {
  static final String FILE = "demo-accounts.tsv";

  private final Accounts accounts;
  private final Grants grants;
  private final DataDirectory directory;

  DemoAccounts(Accounts accounts, Grants grants, DataDirectory directory) {
    this.accounts = accounts;
    this.grants = grants;
    this.directory = directory;
  }

  /** What a role is held over. @param target the zone's id for the whole zone */
  public record Place(ScopeKind kind, UUID target) {}

  /**
   * Somebody to be made.
   *
   * @param places where he holds the role; none for an administrator
   * @param printed whether he stands in the table; as anybody else nobody can sign in until the system administrator gives him a password
   */
  public record Person(Role role, String login, String displayName, List<Place> places, boolean printed) {
    public Person {
      places = List.copyOf(places);
    }
  }

  /** How somebody of them signs in. */
  public record Login(String name, String password) {}

  /** The first of this role. @throws java.util.NoSuchElementException if this data directory has none */
  public static Login login(DataDirectory directory, Role role) {
    try {
      return Files.readAllLines(directory.root().resolve(FILE)).stream().map(line -> line.split("\t"))
          .filter(parts -> parts[0].equals(role.name())).map(parts -> new Login(parts[1], parts[2])).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes them, acting as the built-in operator, and writes the file. @return their account ids, in order */
  public List<AccountId> make(ZoneId zone, List<Person> people) {
    Scope scope = Scope.wholeZone(zone);
    List<AccountId> made = new ArrayList<>();
    StringBuilder lines = new StringBuilder();
    for (Person person : people) {
      AccountKind kind = person.role().isAdministrator() ? AccountKind.ADMINISTRATOR : AccountKind.BUSINESS;
      NewAccount account = new NewAccount(kind, person.login(), person.displayName(), null);
      AccountId id = person.printed() ? printed(scope, account, person, lines) : accounts.openClosed(scope, account);
      if (person.role().isAdministrator()) {
        grants.appoint(scope, id, person.role());
      }
      person.places().forEach(place -> grants.grant(scope, id, person.role(), place.kind(), place.target()));
      made.add(id);
    }
    directory.writePrivate(FILE, lines.toString().getBytes(StandardCharsets.UTF_8));
    return made;
  }

  private AccountId printed(Scope scope, NewAccount account, Person person, StringBuilder lines) {
    String password = Passwords.random();
    byte[] seed = person.role().needsSecondFactor() ? Totp.seed() : null;
    lines.append(String.join("\t", person.role().name(), person.login(), password, seed == null ? "-" : Totp.text(seed).replace(" ", ""),
        person.displayName())).append('\n');
    return accounts.openWith(scope, account, password, seed);
  }

  /** Prints the table again; nothing if this data directory has no demonstration. */
  public void print(PrintStream out) {
    Path file = directory.root().resolve(FILE);
    if (!Files.exists(file)) {
      return;
    }
    try {
      out.printf("%n  %-14s %-20s %-33s %s%n", "login", "password", "TOTP seed (second factor)", "role");
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split("\t");
        out.printf("  %-14s %-20s %-33s %s（%s）%n", parts[1], parts[2], parts[3], Words.of(Role.valueOf(parts[0])), parts[4]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
