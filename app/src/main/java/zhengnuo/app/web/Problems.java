package zhengnuo.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.access.Refused;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.StaleVersion;

/**
 * Every refusal as a page in Chinese, or as problem+json (RFC 9457) where that is asked for: what
 * is wrong, where, what to do, and what has not happened.
 */
@ControllerAdvice
class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final PageFrame frame;

  Problems(PageFrame frame) {
    this.frame = frame;
  }

  @ExceptionHandler(Refused.class)
  Object refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
    return framed(
        request,
        answer(request, response, 403, "/problems/refused", "没有权限", said(refused), Map.of()));
  }

  @ExceptionHandler({NotFound.class, NoResourceFoundException.class})
  Object notFound(Exception missing, HttpServletRequest request, HttpServletResponse response) {
    String detail = said(missing instanceof NotFound ? missing : new NotFound("页面"));
    return framed(
        request, answer(request, response, 404, "/problems/not-found", "没有找到", detail, Map.of()));
  }

  @ExceptionHandler(Rejected.class)
  Object rejected(Rejected rejected, HttpServletRequest request, HttpServletResponse response) {
    return framed(
        request,
        answer(
            request,
            response,
            422,
            "/problems/rejected",
            "有%d处需要修改".formatted(rejected.faults().size()),
            said(rejected) + "。这次没有存，改好后再提交。",
            Map.of("errors", rejected.faults())));
  }

  @ExceptionHandler(StaleVersion.class)
  Object stale(StaleVersion stale, HttpServletRequest request, HttpServletResponse response) {
    return framed(
        request,
        answer(
            request,
            response,
            409,
            "/problems/stale-version",
            "别人先存了",
            said(stale),
            Map.of("differences", stale.differences())));
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  Object tooLarge(
      MaxUploadSizeExceededException large,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(
        request,
        response,
        413,
        "/problems/too-large",
        "文件太大",
        "上传的文件超过100 MB，没有读，也没有存。请只留报告正文，或另存为 docx 后再上传。",
        Map.of());
  }

  /** The database went away, before, during or after the work: nobody knows which. */
  static Object away(Throwable away, HttpServletRequest request, HttpServletResponse response) {
    LOG.warn("database away: {}", away.getMessage());
    response.setHeader("Retry-After", "5");
    return answer(
        request,
        response,
        503,
        "/problems/database-away",
        "数据库暂时连不上",
        changesNothing(request)
            ? "这一页现在打不开，什么都没有改动。请稍等几秒，再刷新页面。"
            : "这一步的结果还不知道。请稍后用原来的页面再提交一次，同一份内容不会存两遍。",
        Map.of());
  }

  @ExceptionHandler({TypeMismatchException.class, HttpMessageConversionException.class})
  Object garbled(Exception garbled, HttpServletRequest request, HttpServletResponse response) {
    return answer(
        request,
        response,
        400,
        "/problems/bad-request",
        "请求不对",
        "地址或填写的内容不完整。请从页面上重新打开，什么都没有改动。",
        Map.of());
  }

  @ExceptionHandler(Exception.class)
  Object unexpected(Exception fault, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (fault instanceof org.springframework.web.ErrorResponse known
        && known.getStatusCode().is4xxClientError())
      return answer(
          request,
          response,
          known.getStatusCode().value(),
          "/problems/bad-request",
          "请求不对",
          "地址或填写的内容不完整。请从页面上重新打开，什么都没有改动。",
          Map.of());
    if (DatabaseAway.causes(fault)) return away(fault, request, response);
    String number = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("fault {} at {} {}", number, request.getMethod(), request.getRequestURI(), fault);
    return answer(
        request,
        response,
        500,
        "/problems/fault",
        "程序出错了",
        // It may have come after the commit.
        (changesNothing(request) ? "这一页没有打开，什么都没有改动。" : "这一步的结果还不知道，请刷新页面核对，没有存上的再提交一次。")
            + "请把编号 %s 告诉系统管理员，日志里能查到原因。".formatted(number),
        Map.of());
  }

  /** A form whose token is missing or ended, with what is left of it. */
  static Object expiredForm(
      HttpServletRequest request, HttpServletResponse response, ExpiredForms.Sent sent) {
    Object answer =
        answer(
            request,
            response,
            403,
            "/problems/expired-form",
            "这次没有存",
            "页面打开太久，或者已经退出登录，所以这次提交没有收下：什么都没有存，什么都没有改。请重新打开原来的页面，再提交一次。",
            Map.of());
    if (answer instanceof ModelAndView page) {
      page.setViewName(isPart(request) ? "web/expired-form :: content" : "web/expired-form");
      page.addObject("sent", sent);
    }
    return answer;
  }

  private static boolean changesNothing(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  /** Whether htmx asks, which puts the answer into the page that stands there. */
  private static boolean isPart(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }

  private static String said(Exception refusal) {
    return String.valueOf(refusal.getMessage());
  }

  /** Refused people stay where they can go on. */
  private Object framed(HttpServletRequest request, Object answer) {
    if (answer instanceof ModelAndView page) page.addAllObjects(frame.shown(request));
    return answer;
  }

  private static Object answer(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String type,
      String title,
      String detail,
      Map<String, ?> more) {
    String accept = request.getHeader("Accept");
    if (accept != null && accept.contains("json") && !accept.contains("html")) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("type", type);
      body.put("status", status);
      body.put("title", title);
      body.put("detail", detail);
      body.put("instance", request.getRequestURI());
      body.putAll(more);
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(body);
    }
    response.setStatus(status);
    var page = new ModelAndView(isPart(request) ? "web/problem :: content" : "web/problem");
    if (isPart(request)) {
      // Not into the part that was to change: the whole of the page below the bar.
      response.setHeader("HX-Retarget", "#main");
      response.setHeader("HX-Reswap", "innerHTML show:window:top");
    }
    page.addObject("status", status);
    page.addObject("title", title);
    page.addObject("detail", detail);
    page.addObject("faults", more.containsKey("errors") ? more.get("errors") : List.of());
    page.addObject(
        "differences",
        more.containsKey("differences") ? more.get("differences") : new ArrayList<>());
    return page;
  }
}
