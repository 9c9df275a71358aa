package zhengnuo.app.outage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports with their files, their readings and their audit entries: all of it or none. */
record FileJudge() implements Judge {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A report with the number of readings that the reader found. */
  private record Kept(
      String id, String sha256, long bytes, int facts, int commitments, int findings) {}

  @Override
  public void judge(List<Call> calls, EndState end, Verdict verdict) {
    List<Kept> all =
        end.db()
            .sql(
                """
                select id::text, file_sha256 as sha256, file_bytes as bytes,
                       (select count(*) from fact f where f.report = r.id and f.origin = 'READ') as facts,
                       (select count(*) from commitment c where c.report = r.id and c.origin = 'READ') as commitments,
                       (select count(*) from finding d where d.report = r.id) as findings
                  from report r
                """)
            .query(Kept.class)
            .list();
    for (Kept kept : all) {
      file(kept, end.files(), verdict);
      List<EndState.Entry> entries =
          end.entries().stream()
              .filter(entry -> entry.action().equals("收入报告") && entry.objectId().equals(kept.id()))
              .toList();
      if (entries.size() != 1)
        verdict.add(
            entries.isEmpty() ? Fault.TORN : Fault.DUPLICATED,
            "report %s has %d audit entries".formatted(kept.id(), entries.size()));
      else readings(kept, JSON.readTree(String.valueOf(entries.getFirst().after())), verdict);
    }
  }

  private static void readings(Kept kept, JsonNode told, Verdict verdict) {
    if (told.path("facts").asInt() != kept.facts()
        || told.path("commitments").asInt() != kept.commitments()
        || told.path("findings").asInt() != kept.findings())
      verdict.add(Fault.TORN, "%s, told were %s".formatted(kept, told));
  }

  private static void file(Kept kept, Path files, Verdict verdict) {
    Path file = files.resolve(kept.sha256().substring(0, 2)).resolve(kept.sha256());
    try {
      byte[] bytes = Files.readAllBytes(file);
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      if (bytes.length != kept.bytes() || !hash.equals(kept.sha256()))
        verdict.add(Fault.TORN, "file of report " + kept.id() + " is another");
    } catch (IOException missing) {
      verdict.add(Fault.TORN, "file of report " + kept.id() + " is not there");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
