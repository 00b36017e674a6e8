package fr.ent.portal;

import fr.ent.portal.web.Dispatcher;
import fr.ent.portal.web.Mounting;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.net.BindException;
import java.util.List;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The portal behind Jetty: pages, compression, virtual threads where the machine has them. */
public final class PortalServer implements AutoCloseable {
  private static final long LARGEST_FEED = 2L << 30;
  private static final int IN_MEMORY = 1 << 16;

  private final Server server;
  private final ServerConnector connector;

  private PortalServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Start.
   *
   * @param host the address to listen on, {@code 127.0.0.1} for this machine only
   * @param port 0 for any that is free
   * @throws BindException if the port is taken
   */
  public static PortalServer start(
      String host, int port, Dispatcher pages, List<Mounting> mountings) throws IOException {
    var server = new Server(threads());
    var connector = new ServerConnector(server, new HttpConnectionFactory(http()));
    connector.setHost(host);
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(compressed(context(pages, mountings)));
    try {
      server.start();
      return new PortalServer(server, connector);
    } catch (Exception failure) {
      stop(server);
      throw failure instanceof IOException told
          ? told
          : new IOException("the portal did not start", failure);
    }
  }

  private static QueuedThreadPool threads() {
    var threads = new QueuedThreadPool();
    threads.setName("portal");
    if (VirtualThreads.areSupported()) {
      threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    }
    return threads;
  }

  private static HttpConfiguration http() {
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    return http;
  }

  private static ServletContextHandler context(Dispatcher pages, List<Mounting> mountings) {
    var context = new ServletContextHandler("/");
    var holder = new ServletHolder("pages", pages);
    var folder = System.getProperty("java.io.tmpdir");
    holder
        .getRegistration()
        .setMultipartConfig(
            new MultipartConfigElement(folder, LARGEST_FEED, LARGEST_FEED, IN_MEMORY));
    context.addServlet(holder, "/");
    context.addServletContainerInitializer(
        (classes, servletContext) -> mountings.forEach(one -> one.mount(servletContext)));
    return context;
  }

  private static CompressionHandler compressed(ServletContextHandler context) {
    var compressed = new CompressionHandler(context);
    compressed.putCompression(new GzipCompression());
    return compressed;
  }

  /** Tell the port listened on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Wait until it is stopped. */
  public void await() throws InterruptedException {
    server.join();
  }

  @Override
  public void close() {
    stop(server);
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("the portal did not stop", failure);
    }
  }
}
