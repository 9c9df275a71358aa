package zhengnuo.app.outage;

/** What users know of before they look. */
record KnownThings(KnownReadings readings, KnownMatters matters) {
  KnownThings() {
    this(new KnownReadings(), new KnownMatters());
  }
}
