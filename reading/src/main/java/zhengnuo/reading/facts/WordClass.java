package zhengnuo.reading.facts;

/** The parts that a word of {@code factwords.tsv} can play around a number. */
enum WordClass {
  /** 百, 千, 万, 亿: factors of ten between a number and its unit. */
  MAGNITUDE,
  /** 余, 多 between number, magnitude and unit. */
  MORE,
  AT_LEAST_BEFORE,
  AT_MOST_BEFORE,
  ABOUT_BEFORE,
  AT_LEAST_AFTER,
  AT_MOST_AFTER,
  ABOUT_AFTER,
  /** 控制在: at most, unless the clause names another bound. */
  CONTROL,
  /** What joins the ends of a range: 3-5个, 50至100亩. */
  RANGE,
  PRODUCT,
  RATIO,
  /** 年, 月, 日: the number is a date. */
  DATE_AFTER,
  /** What makes the number before it no quantity: 号, 国道, 强. */
  NO_QUANTITY_AFTER,
  /** 级 after a unit: a grade (万吨级码头). */
  GRADE_AFTER,
  /** 位, 名: with 第 a place in an order. */
  RANK_UNIT,
  ORDINAL_BEFORE,
  FRONT_BEFORE,
  /** 从, 由: the number is where the value stood before. */
  FROM,
  /** 提高到, 增至: the number is a level, whatever the verb. */
  RAISE_TO,
  /** Stands between a subject and its number and belongs to neither. */
  REACH,
  UP,
  DOWN,
  CHANGE,
  /** 新增, which governs the list that follows. */
  CHAIN_CHANGE,
  /** 率, 比重: a ratio by name. */
  RATE,
  TIME,
  DATE_TAIL,
  TIME_END,
  SCOPE,
  ADVERB,
  LINK_THE,
  /** Verbs that make, get or do something to the thing counted. */
  MAKE,
  /** What begins the predicate after a counted thing. */
  PREDICATE,
  GENERIC_TAIL,
  /** Nouns that cannot stand alone: 产值, 面积, 增加值. */
  RELATIONAL,
  LEVEL_MOD,
  DEALT,
  AMONG,
  AND,
  ET_CETERA,
  PAST,
  STRIVE,
  EXPLORE,
  ADVANCE,
  DURATION_BEFORE,
  DURATION_AFTER,
  DURATION_MEASURE,
  /** 占: what follows is the whole, the subject is the part. */
  PORTION,
  /** 比, 较: a base of comparison follows. */
  COMPARE,
  /** 三大, 等: what follows names the members before it once more. */
  APPOSITION,
  /** 及, 与: join words inside a member of a list that 、 parts. */
  AND_WEAK,
  /** What is done with the things counted: it ends their name (85户家庭实施改造). */
  THING_END,
  /** The usual name of an indicator. */
  INDICATOR,
  /** A word of its own that begins like a word of another class: 新能源, 各类, 脱贫人口. */
  NOUN,
  /** 位列, 居: what goes before it has the place that follows. */
  RANK_VERB,
  /** 高于, 快于: a base follows, then by how much. */
  EXCEED,
  /** Unambiguous verbs of making: a noun before them is who does it, never part of the thing. */
  STRONG_MAKE,
  /** 资金, 贷款: an amount of money before it is an amount of it. */
  MONEY_NOUN,
  /** People and households, which a number before them counts whatever 的 adds. */
  PEOPLE,
  /** What is done to a thing that is there, and belongs to the name of what is counted: 改造, 整治. */
  DONE,
  /** 获评, 入选: the title that follows says more than the noun that won it. */
  WIN,
  /** 项目, 工程: what is built or carried out. */
  THING,
  /** 建成, 投产: the clause says that a thing is finished. */
  COMPLETE;

  /** This class in a set of classes. */
  final long bit = 1L << ordinal();
}
