package zhengnuo.app.ledger.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.matter.Applications;
import zhengnuo.app.ledger.matter.Ledger;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.organisation.Organisation;
import zhengnuo.app.ledger.supervision.LedgerLights;
import zhengnuo.app.ledger.supervision.LightBook;
import zhengnuo.app.ledger.supervision.Standing;
import zhengnuo.app.web.For;
import zhengnuo.app.web.NavigationEntry;

/** The leaders' page: two minutes before a meeting, for today or any other day. */
@Controller
class OverviewPages {
  private static final Set<Role> LOOKS_OVER = EnumSet.of(Role.SUPERVISOR, Role.LEADER);

  private final Whose whose;
  private final Ledger ledger;
  private final LedgerLights lights;
  private final Applications applications;
  private final Clock clock;

  OverviewPages(
      Whose whose, Ledger ledger, LedgerLights lights, Applications applications, Clock clock) {
    this.whose = whose;
    this.ledger = ledger;
    this.lights = lights;
    this.applications = applications;
    this.clock = clock;
  }

  @Bean
  static NavigationEntry overviewEntry() {
    return new NavigationEntry("overview", "总览", "/overview", 40, LOOKS_OVER);
  }

  @GetMapping("/overview")
  @For({Role.SUPERVISOR, Role.LEADER})
  String overview(
      @RequestParam(required = false) @Nullable UUID government,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      Actor actor,
      Model page) {
    Organisation of = whose.government(actor, government, LOOKS_OVER);
    LocalDate today = LocalDate.now(clock);
    LocalDate asked = day == null || day.isAfter(today) ? today : day;
    int ofYear = year == null && day != null ? day.getYear() : whose.year(of, year);
    List<Matter> matters = ledger.list(actor, of.id(), ofYear);
    LightBook book = lights.book(matters, ledger.parts(of.id(), ofYear));
    page.addAttribute("government", of);
    page.addAttribute("view", OverviewView.of(matters, book, ofYear, asked));
    page.addAttribute("rules", book.rules());
    List<DeskView.Asked> open = new ArrayList<>();
    for (var application : applications.open(actor, of.id(), of.path())) {
      Matter matter = ledger.get(actor, application.matter());
      lights
          .book(matter)
          .on(matter, today)
          .ifPresent(standing -> open.add(new DeskView.Asked(matter, standing, application)));
    }
    page.addAttribute("decisions", open);
    page.addAttribute("now", today);
    page.addAttribute(
        "legend",
        List.of(
            Standing.Sort.RED,
            Standing.Sort.YELLOW,
            Standing.Sort.GREEN,
            Standing.Sort.NOT_DUE,
            Standing.Sort.SUSPENDED,
            Standing.Sort.COMPLETED));
    return "ledger/desk/overview";
  }
}
