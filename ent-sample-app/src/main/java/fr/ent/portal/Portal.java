package fr.ent.portal;

import fr.ent.core.EntRuntime;
import fr.ent.core.StartRefusedException;
import fr.ent.portal.web.Dispatcher;
import fr.ent.portal.web.Mountings;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the portal (fr: démarrage du portail). What stops it is told in one sentence. */
@Command(name = "portal", description = "Starts the portal.", mixinStandardHelpOptions = true)
public final class Portal implements Callable<Integer> {
  private static final String LOOPBACK = "127.0.0.1";

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

  /** Start, and end with status 1 if that is not possible. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Portal())
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              line.getErr().println(sentence(failure, parsed.matchedOptionValue("--port", 8080)));
              return 1;
            });
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var runtime = EntRuntime.builder().dataFolder(data).start();
        var server = serve(runtime)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
      System.out.println("The portal is at http://localhost:" + server.port() + "/");
      server.await();
    }
    return 0;
  }

  private PortalServer serve(EntRuntime runtime) throws IOException {
    var mountings = runtime.get(Mountings.class).all();
    return PortalServer.start(address, port, runtime.get(Dispatcher.class), mountings);
  }

  /** Tell in one sentence why it did not start; the rest is in the log. */
  static String sentence(Throwable failure, int port) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return "Port "
            + port
            + " is taken: stop what listens there, or choose another with --port.";
      }
      if (cause instanceof StartRefusedException) {
        return String.valueOf(cause.getMessage());
      }
      if (String.valueOf(cause.getMessage()).contains("No space left on device")) {
        return "The disk is full: make room where the data folder is, or choose another with --data.";
      }
      if (cause instanceof FileSystemException file) {
        return "This file or folder cannot be used: " + file.getFile();
      }
    }
    var first = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return "The portal did not start: " + first;
  }
}
