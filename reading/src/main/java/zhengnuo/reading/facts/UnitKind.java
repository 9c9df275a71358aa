package zhengnuo.reading.facts;

/** What kind of thing a unit measures; the identifiers of the column {@code kind} in units.tsv. */
enum UnitKind {
  MONEY,
  PERCENT,
  /** Percentage points. */
  POINT,
  MULTIPLE,
  AREA,
  LENGTH,
  MASS,
  VOLUME,
  ENERGY,
  PERSON,
  COUNT,
  TIME,
  AGE,
  /** A counting word that the table does not know. */
  UNKNOWN,
  /** No unit is written. */
  NONE
}
