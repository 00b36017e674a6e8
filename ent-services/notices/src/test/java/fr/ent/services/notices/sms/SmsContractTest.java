package fr.ent.services.notices.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.identity.Contacts;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.PersonStatus;
import fr.ent.api.identity.PhoneNumber;
import fr.ent.api.notices.Handover;
import fr.ent.api.notices.NoticeChannel;
import fr.ent.api.notices.OutgoingNotice;
import fr.ent.core.Settings;
import fr.ent.services.simulators.sms.SmsGateway;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.notices.NoticeChannelContract;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The channel of text messages keeps the contract, and one with any of these faults does not. */
class SmsContractTest implements NoticeChannelContract {
  private SmsGateway gateway = start();
  private NoticeChannel tested = sound();

  private static SmsGateway start() {
    try {
      return SmsGateway.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private NoticeChannel sound() {
    var settings = Map.of("ent.notices.sms.url", gateway.address(), "ent.notices.loopback", "true");
    return new SmsNoticeChannel(
        new Settings(new SmallRyeConfigBuilder().withDefaultValues(settings).build()));
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  private static Person person(String id, List<PhoneNumber> phones) {
    return new Person(
        PersonId.of(id),
        PersonStatus.PRESENT,
        PersonNames.of("Nora", "Belval"),
        "",
        Optional.empty(),
        Optional.empty(),
        new Contacts(
            Optional.empty(), Optional.empty(), Optional.empty(), phones, Optional.empty()),
        Optional.empty());
  }

  @Override
  public NoticeChannel channel() {
    return tested;
  }

  @Override
  public Person reachable() {
    return person(
        "00000000-0000-4000-8000-000000000001",
        List.of(new PhoneNumber(PhoneNumber.Kind.SMS, "+33639980001")));
  }

  @Override
  public Person unreachable() {
    return person(
        "00000000-0000-4000-8000-000000000002",
        List.of(new PhoneNumber(PhoneNumber.Kind.MOBILE, "+33639980002")));
  }

  @Override
  public int told() {
    return gateway.taken().size();
  }

  @Override
  public void breakDown() {
    gateway.answer(503);
  }

  private static OutgoingNotice with(OutgoingNotice one, String key, Person person) {
    return new OutgoingNotice(
        key,
        one.territory(),
        person,
        one.language(),
        one.urgency(),
        one.sender(),
        one.subject(),
        one.text(),
        one.link());
  }

  private static Fault onHand(UnaryOperator<OutgoingNotice> changed) {
    return (method, arguments, answer) -> {
      if (method.equals("hand")) {
        arguments[0] = changed.apply((OutgoingNotice) arguments[0]);
      }
      return answer.to(arguments);
    };
  }

  private Map<String, Fault> faults() {
    return Map.of(
        "itReachesThoseWhoHaveAnAddress",
        (method, arguments, answer) ->
            method.equals("whomItReaches")
                ? Set.of(reachable().id(), unreachable().id())
                : answer.to(arguments),
        "theSameMessageTwiceIsToldOnce",
        onHand(one -> with(one, UUID.randomUUID().toString(), one.person())),
        "twoMessagesAreToldTwice",
        onHand(one -> with(one, "always-the-same", one.person())),
        "whoeverHasNoAddressIsUnreachable",
        onHand(one -> with(one, one.key(), reachable())),
        "aTroubleOfTheOtherSideIsTriedAgain",
        (method, arguments, answer) -> {
          answer.to(arguments);
          return Handover.refused("broken");
        });
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    assertThat(ContractRun.unproved(NoticeChannelContract.class, faults().keySet())).isEmpty();
    faults()
        .forEach(
            (test, fault) -> {
              tested = ContractRun.broken(NoticeChannel.class, sound(), fault);
              assertThat(ContractRun.fails(NoticeChannelContract.class, this, test))
                  .as(test)
                  .isTrue();
              gateway.close();
              gateway = start();
              tested = sound();
            });
  }
}
