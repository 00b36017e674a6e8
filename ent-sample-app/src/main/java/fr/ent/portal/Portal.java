package fr.ent.portal;

import fr.ent.api.access.Actor;
import fr.ent.api.connectors.Connectors;
import fr.ent.core.EntRuntime;
import fr.ent.core.StartRefusedException;
import fr.ent.portal.demo.DemoPartner;
import fr.ent.portal.demo.Demonstration;
import fr.ent.portal.setup.FirstSteps;
import fr.ent.portal.web.Dispatcher;
import fr.ent.portal.web.Mountings;
import fr.ent.portal.words.Dictionary;
import fr.ent.portal.words.Terminal;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the portal (fr: démarrage du portail). What stops it is told in one sentence. */
@Command(name = "portal", description = "Starts the portal.", mixinStandardHelpOptions = true)
public final class Portal implements Callable<Integer> {
  private static final String LOOPBACK = "127.0.0.1";
  private static final long LOG_SEGMENT = 16L << 20;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port to listen on (${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--data",
      defaultValue = "data",
      description = "Folder of the data (${DEFAULT-VALUE}).")
  private Path data = Path.of("data");

  @Option(
      names = "--address",
      defaultValue = LOOPBACK,
      description = "Address to listen on (${DEFAULT-VALUE}: this machine only).")
  private String address = LOOPBACK;

  @Option(names = "--demo", description = "Fill an empty portal with an invented academy.")
  private boolean demo;

  @Option(
      names = "--administrator",
      paramLabel = "NAMES",
      description = "Enter a first administrator, \"Prénom Nom\", and print the activation code.")
  private String administrator = "";

  /** Start, and end with status 1 if that is not possible. */
  public static void main(String[] arguments) throws IOException {
    quieten();
    // The build has read the beans.xml of its jars: reading their schema takes a start a while.
    System.setProperty("org.jboss.weld.xml.disableValidating", "true");
    System.exit(commandLine().execute(arguments));
  }

  /** Only what needs attention is told on the terminal, unless logging was configured. */
  private static void quieten() throws IOException {
    if (System.getProperty("java.util.logging.config.file") == null) {
      try (var quiet = Portal.class.getResourceAsStream("logging.properties")) {
        LogManager.getLogManager().readConfiguration(quiet);
      }
    }
  }

  static CommandLine commandLine() {
    var portal = new Portal();
    return new CommandLine(portal)
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              line.getErr().println(sentence(failure, portal.port, room(portal.data)));
              return 1;
            });
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var terminal = new Terminal(System.out);
    terminal.say("starting");
    try (var runtime = start();
        var server = serve(runtime)) {
      var house = runtime.get(FirstSteps.class).begin();
      if (demo) {
        runtime.get(Demonstration.class).run(house, data.resolve("demonstration"), terminal);
        partner(runtime.get(Connectors.class), house, server.port(), terminal);
      }
      if (!administrator.isBlank()) {
        runtime.get(FirstSteps.class).administrator(house, administrator, terminal);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, runtime), "stop"));
      terminal.say("open", "http://localhost:" + server.port() + "/");
      server.await();
    }
    return 0;
  }

  /** A process that is told to end waits for what it started, PostgreSQL too. */
  private static void stop(PortalServer server, EntRuntime runtime) {
    server.close();
    runtime.close();
  }

  /** A demonstration without its partner is still one. */
  private static void partner(Connectors connectors, Actor house, int port, Terminal terminal)
      throws IOException {
    try {
      DemoPartner.start(port, connectors, house);
    } catch (BindException taken) {
      terminal.say("no-partner", String.valueOf(port + 1));
    }
  }

  private EntRuntime start() {
    var builder = EntRuntime.builder().dataFolder(data);
    if (demo) {
      // Whoever looks at the demonstration signs in as eight people with no telephone of theirs.
      builder
          .setting("ent.portal.demo", "true")
          .setting("ent.auth.second-factor", "none")
          .setting("ent.auth.exports.fresh", "PT0S");
    }
    return builder.start();
  }

  private PortalServer serve(EntRuntime runtime) throws IOException {
    var mountings = runtime.get(Mountings.class).all();
    return PortalServer.start(address, port, runtime.get(Dispatcher.class), mountings);
  }

  /** Tell in one sentence why it did not start, French first; the rest is in the log. */
  static String sentence(Throwable failure, int port) {
    var refusal = refusal(failure, port);
    return refusal.inFrench() + System.lineSeparator() + refusal.getMessage();
  }

  /** PostgreSQL stops when no segment of its log fits any more, and then answers nothing. */
  static String sentence(Throwable failure, int port, long room) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException && room < LOG_SEGMENT) {
        return sentence(new IOException("No space left on device"), port);
      }
    }
    return sentence(failure, port);
  }

  private static long room(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException unknown) {
      return Long.MAX_VALUE;
    }
  }

  private static StartRefusedException refusal(Throwable failure, int port) {
    if (LogFormatter.isDiskFull(failure)) {
      return LogFormatter.diskFull();
    }
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return StartRefusedException.in(Dictionary.class, "port-taken", port);
      }
      if (cause instanceof StartRefusedException refusal) {
        return refusal;
      }
      if (cause instanceof FileSystemException file) {
        return StartRefusedException.in(Dictionary.class, "file-unusable", file.getFile());
      }
    }
    var first = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return StartRefusedException.in(Dictionary.class, "not-started", first);
  }
}
