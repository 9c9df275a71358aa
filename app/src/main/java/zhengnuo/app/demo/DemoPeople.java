package zhengnuo.app.demo;

import java.util.List;
import java.util.stream.Collectors;
import zhengnuo.app.web.OneClick;

/** The people of the fictional county whom the sign-in page offers, one for each role. */
public final class DemoPeople {
  private DemoPeople() {}

  public static List<OneClick> onTheSignInPage() {
    return DemoData.load().people().stream()
        .filter(person -> !person.sees().isEmpty())
        .map(person ->
            new OneClick(
                person.signInName(),
                person.name(),
                (person.unit() + " " + person.post()).strip(),
                person.roles().stream().map(role -> role.chinese).collect(Collectors.joining("、")),
                person.sees()))
        .toList();
  }
}
