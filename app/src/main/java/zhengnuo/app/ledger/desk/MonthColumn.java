package zhengnuo.app.ledger.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.ledger.supervision.Standing;

/**
 * One month of a matter: light, plan and figure read straight down.
 *
 * @param day for which the light was computed, the month's end; null for a month that is not over
 * @param standing null where the matter was not recorded yet or the month is not over
 * @param foot what stands under the light: the lag, or when the report is due
 * @param plan empty where there is no figure, as are actual and gap
 */
record MonthColumn(
    int month,
    @Nullable LocalDate day,
    @Nullable Standing standing,
    String foot,
    String plan,
    String actual,
    String gap) {}
