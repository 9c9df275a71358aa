package zhengnuo.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import zhengnuo.app.access.Actor;

/**
 * What the frame of every page shows: {@code actor, navigation, today, request, demonstration,
 * clock, placeName}.
 */
@ControllerAdvice(annotations = Controller.class)
class PageFrame {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Actors actors;
  private final List<NavigationEntry> navigation;
  private final Installation installation;
  private final PlaceNames places;
  private final Clock clock;

  PageFrame(
      Actors actors,
      List<NavigationEntry> navigation,
      Installation installation,
      PlaceNames places,
      Clock clock) {
    this.actors = actors;
    this.navigation =
        navigation.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
    this.installation = installation;
    this.places = places;
    this.clock = clock;
  }

  /** The same for a page that no handler made. */
  Map<String, Object> shown(HttpServletRequest request) {
    var model = new ExtendedModelMap();
    frame(request, model);
    return model;
  }

  @ModelAttribute
  void frame(HttpServletRequest request, Model model) {
    Actor actor = actors.of(request);
    model.addAttribute("today", LocalDate.now(clock));
    // A fresh key for each form; a form that is shown again after an error keeps its own.
    model.addAttribute("request", UUID.randomUUID().toString());
    model.addAttribute("demonstration", installation.demonstration());
    model.addAttribute("clock", LocalDateTime.now(clock).format(MOMENT));
    model.addAttribute("placeName", places.top());
    if (actor == null) {
      model.addAttribute("navigation", List.of());
      return;
    }
    model.addAttribute("actor", actor);
    model.addAttribute(
        "navigation",
        navigation.stream()
            .filter(entry -> entry.roles().isEmpty() || actor.holdsAnywhere(entry.roles()))
            .toList());
  }
}
