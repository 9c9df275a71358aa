package zhengnuo.reading.facts;

import java.time.LocalDate;

/**
 * A deadline as a date.
 *
 * @param date the last day
 * @param implied whether a person should look at it: the words set no date of their own
 * @param rule how the date was found, in Chinese
 */
public record Deadline(LocalDate date, boolean implied, String rule) {}
