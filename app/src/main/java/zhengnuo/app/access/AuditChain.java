package zhengnuo.app.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links the entries of the audit log by SM3 (GB/T 32905), in the order in which they were
 * committed, so that an edited, removed, inserted or reordered entry is found.
 *
 * <p>A sealer links what is new every second, so that writers do not wait for one another. What the
 * chain cannot do: whoever holds the database and the program can recompute it whole, and the
 * newest entries can be cut off; only a head kept elsewhere shows that.
 */
@Service
public class AuditChain {
  private static final int BATCH = 1000;
  private static final byte[] BEGINNING = new byte[32];

  private final AuditEntries entries;
  private final AuditSeals seals;
  private final Clock clock;

  AuditChain(AuditEntries entries, AuditSeals seals, Clock clock) {
    this.entries = entries;
    this.seals = seals;
    this.clock = clock;
  }

  /**
   * What a walk along the chain found.
   *
   * @param checked number of links walked
   * @param unsealed entries that no link holds yet
   * @param head hash of the last link in hexadecimal
   * @param faults in Chinese, each names the entry; empty if the chain holds
   */
  public record Verdict(long checked, long unsealed, String head, List<String> faults) {}

  /**
   * Links what is new. Another instance that seals at the moment is left alone.
   *
   * @return how many entries were linked
   */
  @Transactional
  public int seal() {
    if (!seals.lock()) return 0;
    AuditSeal last = seals.last().orElse(null);
    long position = last == null ? 0 : last.position();
    byte[] previous = last == null ? BEGINNING : last.hash();
    int linked = 0;
    for (AuditEntry entry : entries.unsealed(BATCH)) {
      position++;
      byte[] hash = hash(position, previous, entry);
      seals.add(new AuditSeal(position, entry.id(), previous, hash), OffsetDateTime.now(clock));
      previous = hash;
      linked++;
    }
    return linked;
  }

  /** Walks the whole chain and recomputes every link. */
  @Transactional(readOnly = true)
  public Verdict verify() {
    List<String> faults = new ArrayList<>();
    long position = 0;
    byte[] previous = BEGINNING;
    while (true) {
      List<AuditSeal> links = seals.from(position + 1, BATCH);
      if (links.isEmpty()) break;
      Map<Long, AuditEntry> sealed = new HashMap<>();
      for (AuditEntry entry : entries.sealed(position + 1, BATCH)) sealed.put(entry.id(), entry);
      for (AuditSeal link : links) {
        if (link.position() != position + 1)
          faults.add("日志链第%d环之后缺%d环。".formatted(position, link.position() - position - 1));
        check(link, sealed.get(link.entry()), previous, faults);
        position = link.position();
        previous = link.hash();
      }
    }
    return new Verdict(
        position, seals.unsealed(), HexFormat.of().formatHex(previous), List.copyOf(faults));
  }

  private static void check(
      AuditSeal link, @Nullable AuditEntry entry, byte[] previous, List<String> faults) {
    if (!Arrays.equals(link.previous(), previous))
      faults.add("日志链第%d环（日志%d）接不上前一环。".formatted(link.position(), link.entry()));
    else if (entry == null)
      faults.add("日志%d已不在，日志链第%d环指着它。".formatted(link.entry(), link.position()));
    else if (!Arrays.equals(link.hash(), hash(link.position(), previous, entry)))
      faults.add("日志%d（%s）写下之后被改过。".formatted(entry.id(), entry.action()));
  }

  private static byte[] hash(long position, byte[] previous, AuditEntry entry) {
    var digest = new SM3Digest();
    digest.update(previous, 0, previous.length);
    // Each field with its length before it, so that no two entries give the same bytes.
    for (Object field :
        new @Nullable Object[] {
          position,
          entry.id(),
          entry.at().toInstant(),
          entry.account(),
          entry.name(),
          entry.post(),
          entry.address(),
          entry.action(),
          entry.objectType(),
          entry.objectId(),
          entry.before(),
          entry.after(),
          entry.reason()
        }) {
      byte[] bytes =
          field == null ? new byte[0] : String.valueOf(field).getBytes(StandardCharsets.UTF_8);
      int length = field == null ? -1 : bytes.length;
      digest.update((byte) (length >>> 24));
      digest.update((byte) (length >>> 16));
      digest.update((byte) (length >>> 8));
      digest.update((byte) length);
      digest.update(bytes, 0, bytes.length);
    }
    byte[] hash = new byte[32];
    digest.doFinal(hash, 0);
    return hash;
  }
}
