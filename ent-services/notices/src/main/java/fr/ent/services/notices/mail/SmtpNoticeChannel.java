package fr.ent.services.notices.mail;

import fr.ent.api.identity.EmailAddress;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.Handover;
import fr.ent.api.notices.NoticeChannel;
import fr.ent.api.notices.OutgoingNotice;
import fr.ent.api.notices.TextRoom;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people by e-mail, through the one mail server of the installation. A person's own address
 * comes before the one that the feed gives.
 */
@EntService
class SmtpNoticeChannel implements NoticeChannel {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpNoticeChannel.class);

  private final Optional<MailSettings> settings;
  private final Optional<Connections> connections;
  private final Clock clock;
  private final FoundOnce files = new FoundOnce(SmtpNoticeChannel.class.getClassLoader());

  @Inject
  SmtpNoticeChannel(Settings settings, Clock clock) {
    this.settings = MailSettings.of(settings);
    this.connections = this.settings.map(one -> new Connections(one, clock));
    this.clock = clock;
  }

  @Override
  public ChannelName name() {
    return ChannelName.MAIL;
  }

  @Override
  public String french() {
    return "par courriel";
  }

  @Override
  public String english() {
    return "by e-mail";
  }

  @Override
  public TextRoom room() {
    return TextRoom.FULL;
  }

  @Override
  public boolean isOpen() {
    return settings.isPresent();
  }

  @Override
  public Set<PersonId> whomItReaches(TerritoryId territory, Collection<Person> people) {
    return people.stream()
        .filter(one -> address(one).isPresent())
        .map(Person::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<EmailAddress> address(Person person) {
    return person.contacts().personal().or(() -> person.contacts().academic());
  }

  @Override
  public Handover hand(OutgoingNotice notice) {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(files);
    try {
      return write(notice);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private Handover write(OutgoingNotice notice) {
    var address = address(notice.person());
    if (address.isEmpty() || connections.isEmpty() || settings.isEmpty()) {
      return Handover.unreachable("no-address");
    }
    try {
      var to = new InternetAddress(address.get().value());
      var at = connections.get();
      var message = Message.of(at.session(), settings.get(), notice, Date.from(clock.instant()));
      message.setRecipient(jakarta.mail.Message.RecipientType.TO, to);
      return send(at, message, to);
    } catch (AddressException wrong) {
      return Handover.refused("address-malformed");
    } catch (MessagingException | UnsupportedEncodingException failure) {
      return Answers.of(failure);
    }
  }

  /** A connection that has failed is not used again; one that has refused a person is. */
  private static Handover send(Connections connections, Message message, InternetAddress to)
      throws MessagingException {
    var transport = connections.take();
    boolean sound = false;
    try {
      transport.sendMessage(message, new InternetAddress[] {to});
      sound = true;
      return Handover.ACCEPTED;
    } catch (MessagingException failure) {
      var answer = Answers.of(failure);
      sound = answer.outcome() == Handover.Outcome.REFUSED && transport.isConnected();
      if (!sound) {
        LOG.warn("the mail server does not take a message: {}", answer.reason());
      }
      return answer;
    } finally {
      if (sound) {
        connections.giveBack(transport);
      } else {
        connections.end(transport);
      }
    }
  }

  @PreDestroy
  void stop() {
    connections.ifPresent(Connections::endAll);
  }
}
