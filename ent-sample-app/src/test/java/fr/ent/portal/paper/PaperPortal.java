package fr.ent.portal.paper;

import fr.ent.core.Settings;
import fr.ent.portal.PortalServer;
import fr.ent.portal.account.AccountView;
import fr.ent.portal.accounts.AccountsView;
import fr.ent.portal.admin.FeedStory;
import fr.ent.portal.exports.ExportsView;
import fr.ent.portal.home.Offers;
import fr.ent.portal.info.InfoText;
import fr.ent.portal.notices.NoticesView;
import fr.ent.portal.parts.PartsView;
import fr.ent.portal.people.Faces;
import fr.ent.portal.signin.PaperDesk;
import fr.ent.portal.signin.SignInView;
import fr.ent.portal.web.Dispatcher;
import fr.ent.portal.web.Page;
import fr.ent.portal.words.Dictionary;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** The real pages before the paper school, on a free port. */
public final class PaperPortal implements AutoCloseable {
  private final SeContainer container;
  private final PortalServer server;

  private PaperPortal(SeContainer container, PortalServer server) {
    this.container = container;
    this.server = server;
  }

  /** Makes what the runtime makes elsewhere. */
  @Singleton
  public static class Outside {
    @Produces
    @Singleton
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-24T06:40:00Z"), ZoneOffset.UTC);
    }

    @Produces
    @Singleton
    Settings settings() {
      return new Settings(
          new SmallRyeConfigBuilder()
              .withDefaultValues(
                  Map.of(
                      "ent.portal.demo",
                      "true",
                      "ent.portal.feeds-folder",
                      Path.of("target", "feeds").toString()))
              .build());
    }
  }

  public static PaperPortal start(int port) throws IOException {
    var container =
        SeContainerInitializer.newInstance()
            .disableDiscovery()
            .addPackages(
                false,
                Dispatcher.class,
                Dictionary.class,
                Offers.class,
                Faces.class,
                AccountView.class,
                AccountsView.class,
                ExportsView.class,
                FeedStory.class,
                InfoText.class,
                NoticesView.class,
                PartsView.class,
                SignInView.class)
            .addBeanClasses(
                Outside.class,
                PaperDirectory.class,
                PaperFeeds.class,
                PaperGrants.class,
                PaperUsual.class,
                PaperCrisis.class,
                PaperStops.class,
                PaperKeys.class,
                PaperSupport.class,
                PaperExports.class,
                PaperCommunication.class,
                PaperGroups.class,
                PaperOpening.class,
                PaperServiceOpenings.class,
                PaperConnectors.class,
                PaperHouse.class,
                PaperFactors.class,
                PaperLooks.class,
                PaperNotices.class,
                PaperDesk.class,
                PaperDoors.class)
            .initialize();
    var pages = container.select(Dispatcher.class).get();
    return new PaperPortal(container, PortalServer.start("127.0.0.1", port, pages, List.of()));
  }

  public static void main(String[] port) throws Exception {
    start(Integer.parseInt(port[0])).server.await();
  }

  /** List every page of the portal. */
  public List<Page> pages() {
    return container.select(Dispatcher.class).get().pages();
  }

  public String address() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() {
    server.close();
    container.close();
  }
}
