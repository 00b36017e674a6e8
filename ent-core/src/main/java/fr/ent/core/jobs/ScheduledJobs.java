package fr.ent.core.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.ent.core.EntService;
import fr.ent.core.Wordless;
import fr.ent.core.database.Database;
import fr.ent.core.database.ForJobs;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Keeps jobs in a table and runs them, each on one node at a time. */
@EntService
class ScheduledJobs implements Jobs {
  private static final String TABLE = "ent.scheduled_tasks";

  /** Due whatever the clock says: the scheduler keeps real time, which a test clock does not. */
  private static final Instant AT_ONCE = Instant.EPOCH;

  private final DataSource source;
  private final Database database;
  private final Instance<RecurringJob> recurring;
  private final Instance<JobOnDemand> onDemand;
  private final SchedulerClient client;
  private @Nullable Scheduler scheduler;

  @Inject
  ScheduledJobs(
      @ForJobs DataSource source,
      Database database,
      @Any Instance<RecurringJob> recurring,
      @Any Instance<JobOnDemand> onDemand) {
    this.source = source;
    this.database = database;
    this.recurring = recurring;
    this.onDemand = onDemand;
    this.client = SchedulerClient.Builder.create(source).tableName(TABLE).build();
  }

  void start(@Observes @Priority(1100) Startup startup) {
    var turns = recurring.stream().map(ScheduledJobs::turns).toList();
    List<Task<?>> orders = onDemand.stream().<Task<?>>map(ScheduledJobs::order).toList();
    if (turns.isEmpty() && orders.isEmpty()) {
      return; // nothing to look for: no threads, no polling
    }
    scheduler =
        Scheduler.create(source, orders)
            .startTasks(turns)
            .tableName(TABLE)
            .threads(2)
            .pollingInterval(Duration.ofSeconds(1))
            .shutdownMaxWait(Duration.ofSeconds(20))
            .build();
    scheduler.start();
  }

  @Override
  public void ask(String job, String key, String order) {
    if (onDemand.stream().noneMatch(known -> known.name().equals(job))) {
      throw new IllegalArgumentException("no bean is the job " + job);
    }
    var asked = new TaskInstance<>(job, key, order);
    database.afterCommit(() -> client.scheduleIfNotExists(asked, AT_ONCE));
  }

  @PreDestroy
  void stop() {
    if (scheduler != null) {
      scheduler.stop();
    }
  }

  private static RecurringTask<Void> turns(RecurringJob job) {
    return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
        .execute((instance, context) -> run(job::run));
  }

  private static OneTimeTask<String> order(JobOnDemand job) {
    return Tasks.oneTime(job.name(), String.class)
        .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(5)))
        .execute((instance, context) -> run(() -> job.run(instance.getData())));
  }

  /** The scheduler logs what it catches, and tries again. */
  private static void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      throw Wordless.of(failure);
    }
  }
}
