package zhengnuo.app.ledger.desk;

import java.util.regex.Pattern;

/** Where an act leads back to, as its form asks: a page of the desk or the ledger and no other. */
final class WayBack {
  /** No braces: those would be filled in; nothing by which a browser leaves this site. */
  private static final Pattern OURS =
      Pattern.compile("/(desk|ledger)(/[A-Za-z0-9-]+)*([?#][^\\\\{}\\s\\p{Cntrl}]*)?");

  private WayBack() {}

  static String to(String address, String otherwise) {
    return "redirect:" + (OURS.matcher(address).matches() ? address : otherwise);
  }
}
