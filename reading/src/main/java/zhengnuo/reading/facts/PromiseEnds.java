package zhengnuo.reading.facts;

import zhengnuo.reading.facts.PromiseWords.VerbKind;
import zhengnuo.reading.lexicon.Trie;

/** Whether a clause promises an end that can be checked without a figure or a date. */
final class PromiseEnds {
  private PromiseEnds() {}

  static boolean checkable(char[] text, PromiseClause clause, PromiseWords words) {
    int from = clause.head;
    int to = clause.to;
    boolean named = PromiseWords.ending(words.end("name"), text, from, to) != -1;
    if (!named && PromiseWords.find(words.end("anywhere"), text, from, to) >= 0) return true;
    if (clause.verb == null) return false;
    int object = clause.verbTo;
    boolean indefinite = PromiseWords.ending(words.end("indefinite"), text, object, to) != -1;
    if (clause.verb == VerbKind.DONE) return !indefinite;
    if (clause.verb == VerbKind.START) return to - object >= 2 && !indefinite;
    if (clause.verb == VerbKind.NONE) {
      return PromiseWords.find(words.end("none"), text, object, to) >= 0;
    }
    if (starts(words.end("draw"), text, clause.verbFrom, to)
        && PromiseWords.ending(words.end("document"), text, object, to) != -1) return true;
    return starts(words.end("win"), text, clause.verbFrom, to)
        && PromiseWords.find(words.end("title"), text, object, to) >= 0;
  }

  /** Whether a count under a soft verb counts what is to be built: 抓好52个示范点建设. */
  static boolean builds(char[] text, PromiseClause clause, PromiseWords words) {
    return PromiseWords.ending(words.end("builds"), text, clause.head, clause.to) != -1;
  }

  /** Whether 完成 and its like have an object that never ends: 完成…制度. */
  static boolean indefinite(char[] text, PromiseClause clause, PromiseWords words) {
    return PromiseWords.ending(words.end("indefinite"), text, clause.verbTo, clause.to) != -1;
  }

  private static boolean starts(Trie trie, char[] text, int from, int to) {
    return trie.longest(text, from, to) != -1;
  }
}
