package zhengnuo.app.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Rejected;

/**
 * One effect for one request: a double click, a retried form or a repeated call with the same key
 * has its effect once and gets the same answer.
 */
@Service
public class Once {
  private final Requests requests;
  private final Clock clock;

  Once(Requests requests, Clock clock) {
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * Runs {@code effect} unless this key had its effect before. Two at once wait for each other: the
   * key is taken before the effect begins.
   *
   * @param key of the form or call; null or blank runs the effect without remembering it
   * @param content what was sent, in a form whose {@code toString} tells all of it
   * @param effect does the work and gives the location that the answer leads to
   * @return the location, of this run or of the first
   * @throws Rejected if the key was used with other content or is no UUID
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public String effect(Actor actor, @Nullable String key, Object content, Supplier<String> effect) {
    if (key == null || key.isBlank()) return effect.get();
    UUID id = uuid(key);
    String digest = digest(actor.account() + "\n" + content);
    if (!requests.take(id, actor.account(), digest, OffsetDateTime.now(clock))) {
      Requests.Request first = requests.get(id);
      if (!first.content().equals(digest))
        throw new Rejected("request", "这个请求号已用于另一份内容，这一份没有存。请刷新页面，核对后再提交");
      return first.location();
    }
    String location = effect.get();
    requests.answer(id, location);
    return location;
  }

  /**
   * The key of one form among several on a page: the page has one key, each form adds its own name,
   * so that going back and sending another form is no repetition of the first.
   */
  public static String key(String page, String form) {
    return page.isBlank()
        ? page
        : UUID.nameUUIDFromBytes(
                (page + "/" + form).getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .toString();
  }

  private static UUID uuid(String key) {
    try {
      return UUID.fromString(key.strip());
    } catch (IllegalArgumentException garbled) {
      throw new Rejected("request", "请求号应是 UUID。请刷新页面后再提交，填写的内容没有存");
    }
  }

  private static String digest(String content) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
