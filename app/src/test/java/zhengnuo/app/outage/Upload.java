package zhengnuo.app.outage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Another report is brought: rows, file and audit entry together. */
record Upload(int weight, KnownReadings readings) implements Operation {
  private static final String TEXT =
      """
      柳渡镇2032年政府工作报告

      各位代表：

      现在，我代表镇人民政府向大会报告工作，请予审议，并请各位列席人员提出意见。

      一、2031年工作回顾

      过去一年，在县委、县政府和镇党委的坚强领导下，在镇人大的监督支持下，全镇上下团结一心，较好完成了各项任务。
      全年地区生产总值12.6亿元，增长6.1%%。新建停车泊位120个。粮食播种面积保持稳定，农村环境持续改善，群众满意度继续提高。

      二、2032年工作安排

      确保改造农村公路18公里。力争新建养老服务点3个。新增就业260人。扎实推进平安建设，及时化解矛盾纠纷，守住安全生产底线。
      加强政府自身建设，坚持依法行政，主动接受监督，精简会议文件，把更多精力放到为群众办实事上来。（%s）

      各位代表，蓝图已经绘就，奋斗正当其时。让我们在镇党委的坚强领导下，求真务实，开拓进取，为全面建设更加美好的柳渡而努力奋斗！
      """;

  @Override
  public String name() {
    return "upload";
  }

  @Override
  public String action() {
    return "收入报告";
  }

  @Override
  public @Nullable Writing prepare(Visit visit, Random random)
      throws IOException, InterruptedException {
    Visit.Answer answer = visit.get("/reports");
    if (answer.status() != 200) throw new IOException("list answered " + answer.status());
    Map<String, String> fields = Visit.fields(answer.page(), "form[action=/reports]");
    String value = Writing.unique("报告");
    return new Writing(
        fields.getOrDefault("request", ""),
        "",
        -1,
        value,
        "/reports",
        fields,
        value + ".txt",
        TEXT.formatted(value).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void done(Writing writing, Visit.Answer answer) {
    readings.learn(
        answer.location().substring("/reports/".length()), List.of("c1", "c2", "f1", "f2"));
  }

  @Override
  public String standing() {
    return "select id, file_name as value from report";
  }
}
