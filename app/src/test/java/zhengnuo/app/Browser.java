package zhengnuo.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chromium for journeys. Without it they count as skipped; the launcher names it in {@code
 * ZHENGNUO_CHROMIUM}.
 */
final class Browser implements AutoCloseable {
  private static final List<String> USUAL =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final boolean asked = Boolean.getBoolean("zhengnuo.pictures");
  private final Path pictures = Path.of("target", "screenshots");

  Browser() throws java.io.IOException {
    @Nullable String found = executable();
    assumeTrue(found != null, "no Chromium: apt-get install chromium, or set ZHENGNUO_CHROMIUM");
    if (asked) Files.createDirectories(pictures);
    // A busy machine with two cores answers late; a right answer is no less right for that.
    com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(java.util.Objects.requireNonNull(found)))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  private static @Nullable String executable() {
    @Nullable String named = System.getenv("ZHENGNUO_CHROMIUM");
    if (named != null && Files.isExecutable(Path.of(named))) return named;
    for (String usual : USUAL) if (Files.isExecutable(Path.of(usual))) return usual;
    return null;
  }

  /** A fresh profile at the desk's screen or the phone's. */
  BrowserContext profile(int width, int height) {
    return chromium.newContext(
        new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height));
  }

  /**
   * Keeps a picture in {@code target/screenshots} where the run asks for them ({@code
   * -Dzhengnuo.pictures=true}). A plain run takes none: not every machine can draw, and no proof
   * rests on a picture.
   */
  void picture(Page page, String name) {
    if (asked)
      // Hiding the caret takes a style of its own, which the pages' policy refuses aloud.
      page.screenshot(
          new Page.ScreenshotOptions()
              .setCaret(ScreenshotCaret.INITIAL)
              .setPath(pictures.resolve(name + ".png")));
  }

  /**
   * Waits until the page's scripts listen: new parts of it do some twenty milliseconds after they
   * are seen, sooner than anybody's hand but not than a test's.
   */
  static void settled(Page page) {
    page.waitForLoadState();
    page.waitForFunction(
        "() => !document.querySelector("
            + "'.htmx-request, .htmx-swapping, .htmx-settling, .htmx-added')");
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
