package zhengnuo.app.outage;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One line of a history.
 *
 * @param n number of the call, the same for all its attempts; of the fault where {@code user} is
 *     the nemesis
 * @param nanos since the history began, by a clock that never goes back
 * @param instance how often the program had been started
 * @param key under which the program remembers the request; empty for a read
 * @param matter what is written to: {@code REPORT/c12}; its part before the slash is written to by
 *     one at a time
 * @param version that the user saw, -1 where there is none
 * @param value unique text that is written, empty where the write holds none
 * @param outcome {@code invoke}, then {@code ok}, {@code fail} or {@code info}; {@code fault} and
 *     {@code recovered} of the nemesis
 * @param status of HTTP, 0 without an answer
 * @param serverId where the answer led
 */
record Event(
    long n,
    @JsonProperty("t_ns") long nanos,
    String user,
    int instance,
    String op,
    String key,
    String matter,
    int version,
    String value,
    @JsonProperty("value_hash") String valueHash,
    String outcome,
    int status,
    @JsonProperty("server_id") String serverId) {

  static final String NEMESIS = "nemesis";
}
