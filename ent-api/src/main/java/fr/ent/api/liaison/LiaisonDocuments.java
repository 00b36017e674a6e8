package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Documents that messages of the school carry (fr: pièces jointes). LIA-01.
 *
 * <p>They are sent with their message and never change, so that a signature stands for them too: a
 * correction of the text keeps them, and who sent a wrong one withdraws the message. They are for
 * those whom the message reaches, until it is withdrawn, and for those who follow it at the school.
 *
 * <p>Safe for use by several threads.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface LiaisonDocuments {
  /**
   * Write to families, as {@link LiaisonBook#write} does, with documents: each a PDF, JPEG or PNG
   * by its content. Where a picture was taken is taken out.
   *
   * @throws fr.ent.api.access.AccessRefusedException as {@link LiaisonBook#write}
   * @throws LiaisonRefusedException as {@link LiaisonBook#write}
   * @throws fr.ent.api.attachments.AttachmentRefusedException with its reason; then nothing was
   *     sent
   */
  LiaisonMessage write(Actor actor, LiaisonDraft draft, List<byte[]> documents);

  /** List the documents of a message; none for whoever it is not for. */
  List<LiaisonDocument> of(Actor actor, LiaisonMessageId message);

  /** Read a document by its number; nothing for whoever the message is not for. */
  Optional<byte[]> read(Actor actor, LiaisonMessageId message, int number);
}
