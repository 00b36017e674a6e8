package fr.ent.services.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.attachments.AttachmentRefusedException;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.liaison.LiaisonAudience;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDocuments;
import fr.ent.api.liaison.LiaisonDraft;
import fr.ent.api.liaison.LiaisonFollowUps;
import fr.ent.api.liaison.LiaisonKind;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonText;
import fr.ent.core.Settings;
import fr.ent.core.attachments.AttachmentCheck;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import fr.ent.tck.Clause;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.liaison.Families;
import fr.ent.tck.liaison.LiaisonDocumentsContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.paper.AuditInMemory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ours keeps the contract, and one with any of these faults does not. */
@EntTest(
    beans = {
      SmallTown.class,
      TownDirectory.class,
      TownPolicy.class,
      AuditInMemory.class,
      NoticesInMemory.class,
      AccountsInMemory.class
    })
class LiaisonDocumentsContractTest implements LiaisonDocumentsContract {
  private final LiaisonDocuments sound;
  private final LiaisonBook book;
  private final SmallTown town;
  private LiaisonDocuments tested;
  private Families cast;

  LiaisonDocumentsContractTest(LiaisonDocuments sound, LiaisonBook book, SmallTown town) {
    this.sound = sound;
    this.tested = sound;
    this.book = book;
    this.town = town;
    this.cast = OneClass.in(town);
  }

  @BeforeEach
  void fill() {
    cast = OneClass.in(town);
  }

  @Override
  public LiaisonDocuments documents() {
    return tested;
  }

  @Override
  public LiaisonBook book() {
    return book;
  }

  @Override
  public Families cast() {
    return cast;
  }

  @Override
  public int tooLarge() {
    return (5 << 20) + 1;
  }

  private Fault asTheTeacher() {
    return (method, arguments, answer) -> {
      arguments[0] = cast.teacher();
      return answer.to(arguments);
    };
  }

  /** The message goes out whatever becomes of its documents. */
  private Fault sentFirst() {
    return (method, arguments, answer) -> {
      try {
        return answer.to(arguments);
      } catch (AttachmentRefusedException | AccessRefusedException refused) {
        book.write(cast.teacher(), (LiaisonDraft) arguments[1]);
        throw refused;
      }
    };
  }

  private Map<String, Fault> faults() {
    return Map.of(
        "documentsAreForThoseWhomTheMessageReachesAndNobodyElse", asTheTeacher(),
        "aCorrectionKeepsTheDocumentsAndWithWithdrawalTheyAreGone", asTheTeacher(),
        "whereADocumentIsRefusedNothingIsSent", sentFirst(),
        "whoMayNotWriteSendsNoDocuments", asTheTeacher());
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    assertThat(ContractRun.unproved(LiaisonDocumentsContract.class, faults().keySet())).isEmpty();
    faults()
        .forEach(
            (test, fault) -> {
              fill();
              tested = ContractRun.broken(LiaisonDocuments.class, sound, fault);
              assertThat(ContractRun.fails(LiaisonDocumentsContract.class, this, test))
                  .as(test)
                  .isTrue();
              tested = sound;
            });
  }

  @Test
  @Clause("LiaisonDocuments: as long as their message")
  void documentsGoWithTheirMessage(EventBus bus, Database database, RecordedEvents events) {
    var draft =
        new LiaisonDraft(
            LiaisonKind.INFORMATION,
            LiaisonAudience.of(cast.pupil()),
            LiaisonText.of("Sortie", "Le programme est joint."));
    var pdf = "%PDF-1.7 programme".getBytes(StandardCharsets.US_ASCII);
    var message = sound.write(cast.teacher(), draft, List.of(pdf));
    assertThat(parts(database, message.id().value())).isOne();
    var gone = new PeopleDeleted(Instant.EPOCH, Fixture.TERRITORY, List.of(cast.pupil()));
    database.useTerritory(Fixture.TERRITORY, handle -> bus.publish(gone));
    events.awaitDelivery();
    assertThat(parts(database, message.id().value())).isZero();
    assertThat(orphans(database)).isZero();
  }

  @Test
  void aMessageOfAnotherBookCarriesNone(
      LiaisonFollowUps followUps, AttachmentCheck check, Database database, Settings settings) {
    var elsewhere =
        ContractRun.broken(
            LiaisonBook.class,
            book,
            (method, arguments, answer) -> {
              var message = (LiaisonMessage) answer.to(arguments);
              var id = Objects.requireNonNull(message).id().value();
              database.handle().execute("delete from liaison.message where id = ?", id);
              return message;
            });
    var beside = new DefaultLiaisonDocuments(elsewhere, followUps, check, database, settings);
    var draft =
        new LiaisonDraft(
            LiaisonKind.INFORMATION,
            LiaisonAudience.of(cast.pupil()),
            LiaisonText.of("Sortie", "Au phare."));
    var pdf = "%PDF-1.7 programme".getBytes(StandardCharsets.US_ASCII);
    database.useTerritory(
        Fixture.TERRITORY,
        handle -> {
          beside.write(cast.teacher(), draft, List.of());
          assertThatThrownBy(() -> beside.write(cast.teacher(), draft, List.of(pdf)))
              .isInstanceOf(AttachmentRefusedException.class);
        });
  }

  private static int parts(Database database, UUID message) {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from liaison.document_part p
                      join liaison.document d on d.id = p.document where d.message = ?""")
                .bind(0, message)
                .mapTo(Integer.class)
                .one());
  }

  private static int orphans(Database database) {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from liaison.document_part p
                      where not exists (select from liaison.document d where d.id = p.document)""")
                .mapTo(Integer.class)
                .one());
  }
}
