package fr.ent.services.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import fr.ent.api.accounts.AccountFrozen;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.identity.PersonId;
import fr.ent.api.timetable.LessonChanged;
import fr.ent.api.timetable.LessonId;
import fr.ent.api.timetable.LessonState;
import fr.ent.api.webhooks.NewWebHook;
import fr.ent.api.webhooks.WebHook;
import fr.ent.api.webhooks.WebHookDelivery;
import fr.ent.api.webhooks.WebHookId;
import fr.ent.api.webhooks.WebHooks;
import fr.ent.api.webhooks.WishedWebHook;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.tck.webhooks.WebHookReceiver;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.GivenRights;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Products that refuse, stall, lie, lead elsewhere and go, and processes that die. */
@EntTest(
    beans = {HookTown.class, GivenRights.class, AuditInMemory.class},
    settings = {
      "ent.webhooks.loopback=true",
      "ent.webhooks.deliver=false",
      "ent.webhooks.timeout=PT0.5S",
      "ent.url=https://ent.example.org/"
    })
class PostingTest {
  private static final String LESSON = "fr.ent.timetable.lesson-changed";
  private static final String ERASED = "fr.ent.directory.people-deleted";

  private final WebHooks hooks;
  private final HookTown town;
  private final Posting posting;
  private final HookUpkeep upkeep;
  private final Database database;
  private final SettableClock clock;
  private final WebHookReceiver product = new WebHookReceiver();
  private final WebHookReceiver other = new WebHookReceiver();

  PostingTest(
      WebHooks hooks,
      HookTown town,
      Posting posting,
      HookUpkeep upkeep,
      Database database,
      SettableClock clock) {
    this.hooks = hooks;
    this.town = town;
    this.posting = posting;
    this.upkeep = upkeep;
    this.database = database;
    this.clock = clock;
  }

  @BeforeEach
  void removeAll() {
    hooks.list(town.administrator()).forEach(one -> hooks.remove(town.administrator(), one.id()));
  }

  @AfterEach
  void close() {
    product.close();
    other.close();
  }

  private NewWebHook register(URI address) {
    return hooks.register(
        town.administrator(),
        new WishedWebHook("Agenda", address, Set.of(LESSON, ERASED), Optional.empty()));
  }

  private LessonChanged lesson() {
    return new LessonChanged(
        clock.instant(),
        Fixture.TERRITORY,
        Fixture.SCHOOL,
        LessonId.random(),
        LessonState.CANCELLED);
  }

  private WebHook hook(WebHookId id) {
    return hooks.list(town.administrator()).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<WebHookDelivery> deliveries(WebHookId id) {
    return hooks.deliveries(town.administrator(), id);
  }

  @Test
  @Clause("SEC-17")
  void aRedirectIsNotFollowed() {
    var id = register(product.address()).hook().id();
    product.answer(
        exchange -> {
          exchange.getResponseHeaders().set("Location", other.address().toString());
          exchange.sendResponseHeaders(307, -1);
        });
    town.happens(lesson());
    assertThat(product.taken()).hasSize(1);
    assertThat(other.taken()).isEmpty();
    assertThat(deliveries(id).get(0).status()).isEqualTo(307);
    assertThat(deliveries(id).get(0).state()).isEqualTo(WebHookDelivery.State.WAITING);
  }

  @Test
  void aProductThatStallsHoldsUpNobodyElse() {
    var slow = register(product.address()).hook().id();
    register(other.address());
    product.stall();
    for (int i = 0; i < 5; i++) {
      town.happens(lesson());
    }
    assertThat(other.taken()).hasSize(5);
    assertThat(product.taken()).as("it rests after a failure").hasSize(1);
    assertThat(deliveries(slow)).hasSize(5);
    product.answer(200);
    town.passes(Duration.ofMinutes(1));
    assertThat(deliveries(slow))
        .allSatisfy(one -> assertThat(one.state()).isEqualTo(WebHookDelivery.State.TAKEN));
  }

  @Test
  void anAnswerWithoutEndIsCutOff() {
    var id = register(product.address()).hook().id();
    product.answer(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          var many = new byte[1 << 16];
          for (int i = 0; i < 10_000; i++) {
            exchange.getResponseBody().write(many);
          }
        });
    town.happens(lesson());
    assertThat(deliveries(id).get(0).status()).isIn(0, 200);
  }

  @Test
  void anAnswerThatIsNoHttpIsNoAnswer() {
    var id = register(product.address()).hook().id();
    product.answer(exchange -> exchange.close());
    town.happens(lesson());
    assertThat(deliveries(id).get(0).status()).isZero();
    assertThat(hook(id).failing()).isPresent();
  }

  @Test
  void pausesGrowForAboutADayAndThenTheHookIsPaused() {
    var id = register(product.address()).hook().id();
    product.answer(500);
    var begin = clock.instant();
    town.happens(lesson());
    for (int i = 0; i < 400 && hook(id).state() == WebHook.State.OPEN; i++) {
      town.passes(Duration.ofMinutes(5));
    }
    assertThat(Duration.between(begin, clock.instant())).isBetween(hours(20), hours(33));
    assertThat(deliveries(id).get(0).attempts()).isBetween(11, 12);
    assertThat(product.taken()).hasSizeBetween(11, 12);
    assertThat(hook(id).state()).isEqualTo(WebHook.State.FAILED);
    town.happens(lesson());
    product.answer(200);
    hooks.resume(town.administrator(), id);
    town.passes(Duration.ofSeconds(1));
    assertThat(deliveries(id).get(0).state()).isEqualTo(WebHookDelivery.State.TAKEN);
    assertThat(hook(id).failing()).isEmpty();
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }

  @Test
  @Clause("REL-2")
  void whoDiesBetweenMarkingAndPostingHasItPostedByAnotherWithTheSameId() {
    var id = register(product.address()).hook().id();
    hooks.pause(town.administrator(), id);
    town.happens(lesson());
    hooks.resume(town.administrator(), id);
    var now = clock.instant();
    var marked =
        database.inTerritory(
            Fixture.TERRITORY,
            handle -> {
              assertThat(new HookShelf(handle).hold(id, now, now.plus(Duration.ofMinutes(2))))
                  .isPresent();
              return new MessageShelf(handle).claim(id, now, now.plus(Duration.ofMinutes(2)), 20);
            });
    assertThat(marked).hasSize(1);
    town.passes(Duration.ofMinutes(1));
    assertThat(product.taken()).as("it is another's for two minutes").isEmpty();
    town.passes(Duration.ofMinutes(2));
    assertThat(product.taken()).hasSize(1);
    assertThat(product.taken().get(0).id()).isEqualTo(marked.get(0).event().toString());
  }

  @Test
  @Clause("REL-2")
  void whoDiesBetweenPostingAndNotingPostsTwiceWithTheSameIdAndBody() {
    var id = register(product.address()).hook().id();
    town.happens(lesson());
    database.useTerritory(
        Fixture.TERRITORY,
        handle -> handle.execute("update webhooks.message set state = 'WAITING', next_try = kept"));
    town.passes(Duration.ofMinutes(3));
    var taken = product.taken();
    assertThat(taken).hasSize(2);
    assertThat(taken.get(1).id()).isEqualTo(taken.get(0).id());
    assertThat(taken.get(1).body()).isEqualTo(taken.get(0).body());
    assertThat(posting.turn(Fixture.TERRITORY, id)).isFalse();
  }

  @Test
  void theLibraryOfTheSpecificationSignsAlike() throws Exception {
    var made = register(product.address());
    town.happens(lesson());
    var message = product.taken().get(0);
    var signed =
        new Webhook(made.secret())
            .sign(message.id(), Long.parseLong(message.timestamp()), message.body());
    assertThat(message.signature()).isEqualTo(signed);
    assertThat(Long.parseLong(message.timestamp())).isEqualTo(clock.instant().getEpochSecond());
    assertThat(message.body()).contains("\"source\":\"https://ent.example.org\"");
    assertThat(message.body().getBytes(UTF_8)).hasSizeLessThan(600);
  }

  @Test
  @Clause("IDN-05")
  void whatWasToldOfSomebodyGoesWithThemAndOldMessagesGo() {
    var id = register(product.address()).hook().id();
    var person = PersonId.random();
    var deleted = new PeopleDeleted(clock.instant(), Fixture.TERRITORY, List.of(person));
    town.happens(deleted);
    assertThat(deliveries(id)).as("it is told that they are erased").hasSize(1);
    town.happens(lesson());
    town.happens(deleted);
    assertThat(deliveries(id)).extracting(WebHookDelivery::name).containsOnly(LESSON, ERASED);
    assertThat(deliveries(id)).hasSize(2);
    clock.advance(Duration.ofDays(31));
    upkeep.run();
    assertThat(deliveries(id)).isEmpty();
  }

  @Test
  void aHookRegisteredWithAnAccountInWrongHandsIsPausedAndAnEarlierOneGoesOn() {
    var earlier = register(other.address()).hook().id();
    clock.advance(Duration.ofHours(2));
    var since = clock.instant();
    var registered = register(product.address()).hook();
    town.happens(new AccountFrozen(since, Fixture.TERRITORY, registered.owner(), since));
    town.happens(lesson());
    assertThat(product.taken()).isEmpty();
    assertThat(hook(registered.id()).state()).isEqualTo(WebHook.State.PAUSED);
    assertThat(hook(earlier).state()).isEqualTo(WebHook.State.OPEN);
    assertThat(other.taken()).hasSize(1);
  }
}
