package org.guatu.figure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyUnit;
import org.guatu.rulebook.FigurePrinting;
import org.guatu.rulebook.Rounding;
import org.springframework.beans.factory.ObjectProvider;

/** Figures with given values and members, for tests of those who print them: {@link #page()} has the source page's. */
public final class GivenFigures {
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final List<MemberName> names = new ArrayList<>();

  /** A figure that says what it was given. */
  public record Given(String code, String name, String unit, FigureValue value, List<Member> members) implements Figure {
    @Override
    public String definition() {
      return name + "的口径";
    }

    @Override
    public String office() {
      return "发改局";
    }

    @Override
    public FigureValue value(Reading reading) {
      return value;
    }

    @Override
    public List<Member> members(Reading reading, int limit) {
      return members.stream().limit(limit).toList();
    }
  }

  public GivenFigures with(String code, String name, String unit, FigureValue value, List<Member> members) {
    figures.put(code, new Given(code, name, unit, value, members));
    members.forEach(member -> alias(member, member.name()));
    return this;
  }

  public GivenFigures count(String code, String name, List<Member> members) {
    return with(code, name, "个", new FigureValue.Count(members.size()), members);
  }

  public GivenFigures amount(String code, String name, String unit, List<Member> members) {
    Money sum = members.stream().map(Member::amount).reduce(Money.ZERO, Money::plus);
    return with(code, name, unit, new FigureValue.Amount(sum), members);
  }

  public GivenFigures alias(Member member, String name) {
    names.add(new MemberName(member.kind(), member.id(), name));
    return this;
  }

  public FigureCatalog catalog() {
    return new FigureCatalog(provider(List.copyOf(figures.values())));
  }

  /** All of them as they would be published. */
  public List<Snapshot> snapshots(Reading reading) {
    Snapshots snapshots = new Snapshots(null, rounding(), java.time.Clock.systemUTC());
    return figures.values().stream().map(figure -> snapshots.read(figure, reading)).toList();
  }

  /** Truncating to two decimals, as the source page does. */
  public static ShareRounding rounding() {
    return ShareRounding.fixed(new FigurePrinting(Rounding.TRUNCATE, 2));
  }

  public List<MemberName> allNames() {
    return List.copyOf(names);
  }

  public ObjectProvider<MemberNames> names() {
    return provider(List.of(reading -> names));
  }

  public static Member member(String name, String amount) {
    return member(name, true, amount, MoneyUnit.YI);
  }

  public static Member member(String name, boolean counted, String amount, MoneyUnit unit) {
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return new Member("project", id, name, counted, Money.of(amount, unit), counted ? "" : "停工");
  }

  /** As many labelled placeholders as are missing to the number, each with the amount. */
  public static List<Member> fill(List<Member> named, int number, String prefix, String amount) {
    List<Member> all = new ArrayList<>(named);
    for (int i = named.size() + 1; i <= number; i++) {
      all.add(member("%s %02d".formatted(prefix, i), amount));
    }
    return all;
  }

  private static <T> ObjectProvider<T> provider(List<T> beans) {
    return new ObjectProvider<>() {
      @Override
      public Stream<T> stream() {
        return beans.stream();
      }
    };
  }
}
