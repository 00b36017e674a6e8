package fr.ent.portal.kept;

import static fr.ent.portal.kept.Town.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.identity.PersonId;
import fr.ent.auth.crisis.Crisis;
import fr.ent.auth.crisis.Cut;
import fr.ent.core.EntRuntime;
import fr.ent.portal.words.Dictionary;
import fr.ent.portal.words.Language;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each operation of the catalogue keeps exactly one entry, once it is done and not before. */
@EntTest(settings = {"ent.territory=tilleuls", "ent.webhooks.deliver=false"})
class KeptOperationsTest {
  private static final String WORDS = "operation.";

  /**
   * The rooms are entered one after the other: each prepares its deeds just before they are done.
   */
  private static List<Supplier<List<Deed>>> rooms(Town town, Path folder) {
    return List.of(
        new AccessDeeds(town)::deeds,
        new AccountDeeds(town)::deeds,
        new HouseDeeds(town)::deeds,
        new PageDeeds(town)::deeds,
        new SupportDeeds(town)::deeds,
        new DirectoryDeeds(town)::deeds,
        new GroupDeeds(town)::deeds,
        new AbsenceDeeds(town)::deeds,
        new TimetableDeeds(town)::deeds,
        new CalendarDeeds(town)::deeds,
        new LiaisonDeeds(town)::deeds,
        new NoticeDeeds(town)::deeds,
        new WebHookDeeds(town)::deeds,
        new FeedDeeds(town, folder)::deeds,
        new CrisisDeeds(town)::deeds,
        new ExportDeeds(town)::deeds,
        new JobDeeds(town)::deeds);
  }

  private static Set<String> catalogue() {
    return new Dictionary()
        .keysIn(Language.FR).stream()
            .filter(one -> one.startsWith(WORDS))
            .map(one -> one.substring(WORDS.length()))
            .collect(Collectors.toSet());
  }

  @Test
  @Clause("SEC-18")
  @Clause("LOG-01")
  @Clause("LOG-03")
  @Clause("SOC-12")
  void eachOperationKeepsOneEntryOnceItIsDoneAndNoneWhileItIsRefusedOrUndone(
      EntRuntime ent, @TempDir Path folder) {
    var keeping = new Keeping(ent);
    var town = new Town(ent);
    var covered = new TreeSet<String>();
    var faults = new ArrayList<String>();
    for (var room : rooms(town, folder)) {
      for (var deed : room.get()) {
        covered.add(deed.operation());
        faults.addAll(keeping.faults(deed));
      }
    }
    assertThat(faults).isEmpty();
    assertThat(Keeping.uncovered(catalogue(), covered)).isEmpty();
    assertThat(covered).hasSizeGreaterThan(80);
  }

  private static void cut(Crisis crisis) {
    crisis.cut(HOUSE, Cut.What.ofService(PersonId.random().toString()), "Essai");
  }

  private static Deed cutting(BooleanSupplier refused, Runnable act) {
    return Deed.lasting("crisis:cut", refused, act);
  }

  @Test
  void aDeedThatKeepsTwoEntriesOrNoneOrAnotherIsFound(Crisis crisis, EntRuntime ent) {
    var keeping = new Keeping(ent);
    Runnable once = () -> cut(crisis);
    assertThat(keeping.faults(cutting(() -> true, once))).isEmpty();
    assertThat(
            keeping.faults(
                cutting(
                    () -> true,
                    () -> {
                      once.run();
                      once.run();
                    })))
        .containsExactly("crisis:cut is kept as [crisis:cut done, crisis:cut done]");
    assertThat(keeping.faults(cutting(() -> true, () -> {})))
        .containsExactly("crisis:cut is kept as []");
    assertThat(keeping.faults(Deed.lasting("crisis:end", () -> true, once)))
        .containsExactly("crisis:end is kept as [crisis:cut done]");
  }

  @Test
  void aDeedThatIsDoneByWhoMayNotOrOutlivesItsTransactionIsFound(Crisis crisis, EntRuntime ent) {
    var keeping = new Keeping(ent);
    Runnable once = () -> cut(crisis);
    BooleanSupplier letIn =
        () -> {
          once.run();
          return false;
        };
    assertThat(keeping.faults(cutting(letIn, once)))
        .containsExactly(
            "crisis:cut is not refused",
            "crisis:cut came to nothing and is kept as [crisis:cut done]");
    var outliving = new Deed("crisis:cut", List.of(), () -> true, true, () -> apart(once));
    assertThat(keeping.faults(outliving))
        .containsExactly("crisis:cut was rolled back and is kept as [crisis:cut done]");
  }

  /** In a transaction that nobody rolls back. */
  private static void apart(Runnable act) {
    CompletableFuture.runAsync(act).join();
  }

  @Test
  void anOperationWithoutADeedAndADeedWithoutAnOperationAreFound() {
    assertThat(Keeping.uncovered(Set.of("both", "planted"), Set.of("both", "invented")))
        .containsExactly("planted is done by no deed", "invented is in no catalogue");
    assertThat(catalogue()).contains("session:open", "webhooks:resend");
  }
}
