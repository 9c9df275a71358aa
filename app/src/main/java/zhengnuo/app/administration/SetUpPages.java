package zhengnuo.app.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import zhengnuo.app.access.FieldFault;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.ledger.organisation.OrganisationLevel;
import zhengnuo.app.web.For;

/**
 * The one form of the set-up; what was typed stays where something is to be changed, but for the
 * passwords.
 */
@Controller
class SetUpPages {
  private static final List<String> PEOPLE = List.of("system", "security", "audit", "clerk");

  private final SetUp setUp;
  private final FirstReading first;
  private final SuggestedUnits suggested;

  SetUpPages(SetUp setUp, FirstReading first, SuggestedUnits suggested) {
    this.setUp = setUp;
    this.first = first;
    this.suggested = suggested;
  }

  @GetMapping("/set-up")
  @For(who = For.Who.BEFORE_SET_UP)
  String form(Model page) {
    return show(page, suggested.defaults(), List.of());
  }

  @PostMapping("/set-up")
  @For(who = For.Who.BEFORE_SET_UP)
  String make(@RequestParam Map<String, String> typed, Model page, HttpServletResponse response) {
    try {
      setUp.make(
          new SetUp.Plan(
              typed.getOrDefault("government", "").strip(),
              OrganisationLevel.valueOf(typed.getOrDefault("level", "COUNTY")),
              typed.getOrDefault("units", "").lines().map(String::strip).toList(),
              person(typed, "system"),
              person(typed, "security"),
              person(typed, "audit"),
              person(typed, "clerk")));
    } catch (Rejected rejected) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(page, typed, rejected.faults());
    }
    // Only now is it kept: the transaction has been committed.
    first.forget();
    return "redirect:/sign-in";
  }

  private String show(Model page, Map<String, String> typed, List<FieldFault> faults) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (String person : PEOPLE) labels.put(person, SetUp.label(person));
    Map<String, String> of = new LinkedHashMap<>();
    for (FieldFault fault : faults) of.put(fault.field(), fault.message());
    page.addAttribute("typed", typed);
    page.addAttribute("faults", faults);
    page.addAttribute("faultOf", of);
    page.addAttribute("people", labels);
    page.addAttribute("levels", OrganisationLevel.values());
    page.addAttribute("kept", first.get().map(FirstReading.Kept::fileName).orElse(null));
    return "administration/set-up";
  }

  private static SetUp.Person person(Map<String, String> typed, String field) {
    return new SetUp.Person(
        typed.getOrDefault(field + "-signInName", "").strip(),
        typed.getOrDefault(field + "-name", "").strip(),
        typed.getOrDefault(field + "-password", ""));
  }
}
