package zhengnuo.app.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import zhengnuo.app.access.FieldFault;

/** Puts what is to be changed into a form that is shown again with everything typed. */
final class Faults {
  private Faults() {}

  /**
   * Gives the page {@code faults} for the summary, {@code faultOf} by field, and {@code typed}.
   *
   * @param typed by field; the key of the form stays what it was, so that it is sent once
   */
  static void show(Model page, List<FieldFault> faults, Map<String, String> typed) {
    Map<String, String> of = new LinkedHashMap<>();
    for (FieldFault fault : faults) of.put(fault.field(), fault.message());
    page.addAttribute("faults", faults);
    page.addAttribute("faultOf", of);
    page.addAttribute("typed", typed);
    if (typed.containsKey("request")) page.addAttribute("request", typed.get("request"));
  }
}
