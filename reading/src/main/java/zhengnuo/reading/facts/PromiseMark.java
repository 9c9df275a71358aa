package zhengnuo.reading.facts;

/** The kinds of {@code promisemarks.tsv}, which says what each means. */
enum PromiseMark {
  NUMERAL,
  MAGNITUDE,
  THROUGH,
  ORDINAL,
  DATE,
  OF,
  TOWARDS,
  BOUND,
  MEMBER,
  SHORTENED,
  ARTICLE,
  ADVERBIAL,
  DIGITS,
  ZERO,
  TWO,
  TEN
}
