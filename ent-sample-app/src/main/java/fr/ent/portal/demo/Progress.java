package fr.ent.portal.demo;

import fr.ent.portal.words.Terminal;
import java.util.function.Supplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on the terminal how far a piece of work is. */
final class Progress {
  private static final long EVERY_MILLIS = 200;

  private final Terminal terminal;

  /** How much is done, of how much. */
  record Done(long done, long total) {}

  Progress(Terminal terminal) {
    this.terminal = terminal;
  }

  Terminal terminal() {
    return terminal;
  }

  /** Tell whom to sign in as. */
  void line(String kind, String login) {
    terminal.line("  %-56s %s".formatted(terminal.name("kind." + kind), login));
  }

  /** Do work, and ask meanwhile how far it is. */
  <T> T watch(String name, Supplier<Done> asked, Supplier<T> work) {
    var builder =
        new ProgressBarBuilder()
            .setTaskName("%-34s".formatted(terminal.name(name)))
            .setInitialMax(100)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis((int) EVERY_MILLIS)
            .setConsumer(new ConsoleProgressBarConsumer(terminal.out(), 79));
    try (var bar = builder.build()) {
      var watcher = new Thread(() -> follow(bar, asked), "progress");
      watcher.setDaemon(true);
      watcher.start();
      try {
        return work.get();
      } finally {
        watcher.interrupt();
        bar.maxHint(100).stepTo(100);
      }
    }
  }

  private static void follow(ProgressBar bar, Supplier<Done> asked) {
    try {
      while (true) {
        var now = asked.get();
        if (now.total() > 0) {
          bar.stepTo(now.done() * 100 / now.total());
        }
        Thread.sleep(EVERY_MILLIS);
      }
    } catch (InterruptedException finished) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException notNow) {
      // The work itself tells what went wrong; the bar only stops moving.
      return;
    }
  }
}
