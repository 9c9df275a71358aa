package zhengnuo.app.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Plays the story before the first page can be asked for, so that nobody sees half of it. */
@Component
@ConditionalOnProperty("zhengnuo.demonstration")
class DemoStage implements SmartLifecycle {
  private final DemoStory story;
  private volatile boolean running;

  DemoStage(DemoStory story) {
    this.story = story;
  }

  @Override
  public void start() {
    story.play();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Long before the web server, which starts last. */
  @Override
  public int getPhase() {
    return 0;
  }
}
