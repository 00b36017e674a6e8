package fr.ent.tck.liaison;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.attachments.AttachmentRefusedException;
import fr.ent.api.attachments.AttachmentRefusedException.Reason;
import fr.ent.api.liaison.LiaisonAudience;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDocument;
import fr.ent.api.liaison.LiaisonDocuments;
import fr.ent.api.liaison.LiaisonDraft;
import fr.ent.api.liaison.LiaisonKind;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonText;
import fr.ent.tck.Clause;
import java.util.Collections;
import java.util.List;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What every {@link LiaisonDocuments} does. Methods without a body tell the school. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface LiaisonDocumentsContract {
  /** The documents under test. */
  LiaisonDocuments documents();

  /** The book beside them. */
  LiaisonBook book();

  /** Who plays. */
  Families cast();

  /** A document of this many bytes is larger than is taken. */
  int tooLarge();

  private static byte[] pdf(String text) {
    return ("%PDF-1.7\n" + text + "\n%%EOF").getBytes(US_ASCII);
  }

  private LiaisonDraft draft() {
    return new LiaisonDraft(
        LiaisonKind.TO_SIGN,
        LiaisonAudience.of(cast().group()),
        LiaisonText.of("Sortie au phare", "Le programme est joint."));
  }

  private LiaisonMessage written() {
    return documents()
        .write(cast().teacher(), draft(), List.of(pdf("Programme"), pdf("Trousseau")));
  }

  private void assertFound(Actor actor, LiaisonMessage message) {
    assertThat(documents().of(actor, message.id()))
        .extracting(LiaisonDocument::number)
        .containsExactly(1, 2);
    assertThat(documents().read(actor, message.id(), 2)).contains(pdf("Trousseau"));
    assertThat(documents().read(actor, message.id(), 3)).isEmpty();
  }

  private void assertNothing(Actor actor, LiaisonMessage message) {
    assertThat(documents().of(actor, message.id())).isEmpty();
    assertThat(documents().read(actor, message.id(), 1)).isEmpty();
  }

  @Test
  @Clause("LIA-01: documents, for those whom the message reaches")
  @Clause("LiaisonDocuments.read: nothing for whoever the message is not for")
  default void documentsAreForThoseWhomTheMessageReachesAndNobodyElse() {
    var message = written();
    for (var one : List.of(cast().mother(), cast().father(), cast().informed(), cast().teacher())) {
      assertFound(one, message);
    }
    assertFound(cast().head(), message);
    for (var one : List.of(cast().barred(), cast().stranger(), cast().otherTeacher())) {
      assertNothing(one, message);
    }
  }

  @Test
  @Clause("LiaisonDocuments: until it is withdrawn; a correction keeps them")
  default void aCorrectionKeepsTheDocumentsAndWithWithdrawalTheyAreGone() {
    var message = written();
    book().open(cast().mother(), message.id(), cast().pupil());
    book()
        .correct(
            cast().teacher(), message.id(), LiaisonText.of("Sortie", "Il est toujours joint."));
    assertFound(cast().mother(), message);
    book().withdraw(cast().teacher(), message.id());
    assertNothing(cast().mother(), message);
    assertFound(cast().teacher(), message);
  }

  @Test
  @Clause("LiaisonDocuments.write: then nothing was sent")
  default void whereADocumentIsRefusedNothingIsSent() {
    var before = book().entries(cast().mother()).size();
    assertRefused(Reason.UNKNOWN_KIND, List.of(pdf("Programme"), "MZ".getBytes(US_ASCII)));
    assertRefused(Reason.TOO_LARGE, List.of(pdf("x".repeat(tooLarge()))));
    assertRefused(Reason.TOO_MANY, Collections.nCopies(100, pdf("Programme")));
    assertThat(book().entries(cast().mother())).hasSize(before);
  }

  private void assertRefused(Reason reason, List<byte[]> all) {
    assertThatThrownBy(() -> documents().write(cast().teacher(), draft(), all))
        .isInstanceOfSatisfying(
            AttachmentRefusedException.class, one -> assertThat(one.reason()).isEqualTo(reason));
  }

  @Test
  @Clause("LiaisonDocuments.write: as LiaisonBook.write")
  default void whoMayNotWriteSendsNoDocuments() {
    assertThatThrownBy(
            () -> documents().write(cast().stranger(), draft(), List.of(pdf("Programme"))))
        .isInstanceOf(AccessRefusedException.class);
  }
}
