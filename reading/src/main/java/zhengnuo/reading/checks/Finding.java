package zhengnuo.reading.checks;

/**
 * What is wrong or doubtful at one place of a report.
 *
 * @param check id of the check, kebab-case ({@code permille-as-percent})
 * @param start in the stored text, UTF-16 units
 * @param end in the stored text
 * @param found what stands there, as stored
 * @param expected in Chinese: what was expected, with the numbers it rests on
 * @param remedy in Chinese: what to do
 */
public record Finding(
    String check,
    Severity severity,
    int start,
    int end,
    String found,
    String expected,
    String remedy) {}
