package fr.ent.portal.timetable;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.AccountState;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.timetable.CalendarAddresses;
import fr.ent.api.timetable.CalendarFile;
import fr.ent.core.EntService;
import fr.ent.core.Sha256;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Gate;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Recognition;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * What a calendar application reads: whoever knows a secret address, for as long as it opens. While
 * its owner is shut out it is told to come back later, and keeps what it has.
 */
@EntService
class CalendarPages implements Room {
  private static final String START = "/calendar/";
  private static final String END = ".ics";
  private static final Duration SHUT = Duration.ofHours(1);

  private final CalendarAddresses addresses;
  private final Recognition recognition;
  private final ReadingPace pace;
  private final Gate gate;
  private final Accounts accounts;

  @Inject
  CalendarPages(
      CalendarAddresses addresses,
      Recognition recognition,
      ReadingPace pace,
      Gate gate,
      Accounts accounts) {
    this.addresses = addresses;
    this.recognition = recognition;
    this.pace = pace;
    this.gate = gate;
    this.accounts = accounts;
  }

  static String path(String secret) {
    return START + secret + END;
  }

  @Override
  public List<Page> pages() {
    return List.of(Page.get(START + "{file}", Access.EVERYBODY, this::read));
  }

  private Answer read(Visit visit) {
    var file = visit.name("file");
    if (!file.endsWith(END)) {
      throw new NoSuchPageException();
    }
    var secret = file.substring(0, file.length() - END.length());
    if (!pace.allows(Sha256.hex(secret), visit.request().getRemoteAddr())) {
      return later(visit.response(), 429, ReadingPace.WINDOW);
    }
    return addresses
        .read(recognition.territory(), secret)
        .map(
            calendar ->
                isShut(calendar.reader())
                    ? later(visit.response(), 503, SHUT)
                    : answer(visit, calendar))
        .orElseThrow(NoSuchPageException::new);
  }

  /** As at every other door: cut off, closed now, not open yet this year, blocked. */
  private boolean isShut(Actor reader) {
    return gate.isShut(reader, Room.NAME)
        || gate.late(Access.SIGNED_IN, reader).isPresent()
        || accounts
            .find(Actor.house(reader.territory()), reader.person())
            .filter(account -> account.state() == AccountState.BLOCKED)
            .isPresent();
  }

  /** Known or not, whoever asks too often is told the same. */
  private static Answer later(HttpServletResponse response, int status, Duration wait) {
    response.setStatus(status);
    response.setHeader("Retry-After", String.valueOf(wait.toSeconds()));
    response.setContentLength(0);
    return new Answer.Written();
  }

  private static Answer answer(Visit visit, CalendarFile calendar) {
    var response = visit.response();
    var tag = "\"" + calendar.print() + "\"";
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "private, no-cache");
    response.setHeader("X-Robots-Tag", "noindex");
    if (tag.equals(visit.request().getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return new Answer.Written();
    }
    response.setContentType("text/calendar;charset=utf-8");
    response.setHeader("Content-Disposition", "inline; filename=\"emploi-du-temps.ics\"");
    write(response, calendar.text().getBytes(StandardCharsets.UTF_8));
    return new Answer.Written();
  }

  private static void write(HttpServletResponse response, byte[] text) {
    response.setContentLength(text.length);
    try {
      response.getOutputStream().write(text);
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    }
  }
}
