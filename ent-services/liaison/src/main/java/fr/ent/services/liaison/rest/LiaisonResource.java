package fr.ent.services.liaison.rest;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDocuments;
import fr.ent.api.liaison.LiaisonMessageId;
import fr.ent.api.liaison.LiaisonSheet;
import fr.ent.core.EntService;
import fr.ent.core.rest.RestResource;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /api/liaison}: the book of whoever calls, writing to families, and what families do. */
@EntService
@Path("/liaison")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class LiaisonResource implements RestResource {
  private final LiaisonBook book;
  private final LiaisonDocuments documents;

  /**
   * What one does under a message.
   *
   * @param fingerprint of the text that was read
   * @param choice where it is to be answered
   */
  public record ActText(@Nullable String fingerprint, @Nullable String choice) {
    LiaisonSheet sheet(LiaisonMessageId message, PersonId pupil) {
      if (fingerprint == null) {
        throw new IllegalArgumentException("fingerprint is missing");
      }
      return new LiaisonSheet(message, pupil, fingerprint);
    }

    String chosen() {
      return choice == null ? "" : choice;
    }
  }

  @Inject
  LiaisonResource(LiaisonBook book, LiaisonDocuments documents) {
    this.book = book;
    this.documents = documents;
  }

  @GET
  @Door(
      as = Door.As.ACTOR,
      rights = "liaison:read",
      french = "Lire son carnet de liaison.",
      english = "Read one’s liaison book.")
  public List<EntryText> entries(@Context Actor actor) {
    return book.entries(actor).stream().map(EntryText::of).toList();
  }

  @POST
  @Door(
      as = Door.As.ACTOR,
      rights = "liaison:write",
      french = "Écrire aux familles.",
      english = "Write to families.")
  public MessageText write(@Context Actor actor, DraftText sent) {
    return MessageText.of(documents.write(actor, sent.draft(), sent.files()));
  }

  @GET
  @Path("/{message}/documents")
  @Door(
      as = Door.As.ACTOR,
      rights = {"liaison:read", "liaison:follow"},
      french = "Lister les pièces jointes d’un mot.",
      english = "List the documents of a message.")
  public List<DocumentText> documents(
      @Context Actor actor, @PathParam("message") LiaisonMessageId message) {
    return documents.of(actor, message).stream().map(DocumentText::of).toList();
  }

  @GET
  @Path("/{message}/documents/{number}")
  @Door(
      as = Door.As.ACTOR,
      rights = {"liaison:read", "liaison:follow"},
      french = "Lire une pièce jointe d’un mot.",
      english = "Read a document of a message.")
  public DocumentText document(
      @Context Actor actor,
      @PathParam("message") LiaisonMessageId message,
      @PathParam("number") int number) {
    return documents.of(actor, message).stream()
        .filter(one -> one.number() == number)
        .findFirst()
        .flatMap(
            one ->
                documents
                    .read(actor, message, number)
                    .map(content -> DocumentText.of(one).with(content)))
        .orElseThrow(NotFoundException::new);
  }

  @POST
  @Path("/{message}/withdraw")
  @Door(
      as = Door.As.ACTOR,
      rights = "liaison:write",
      french = "Retirer son mot.",
      english = "Withdraw one’s message.")
  public MessageText withdraw(
      @Context Actor actor, @PathParam("message") LiaisonMessageId message) {
    return MessageText.of(book.withdraw(actor, message));
  }

  /** Opening is kept, so it is no mere question. */
  @POST
  @Path("/{message}/of/{pupil}/open")
  @Door(
      as = Door.As.ACTOR,
      rights = "liaison:read",
      french = "Ouvrir un mot.",
      english = "Open a message.")
  public EntryText open(
      @Context Actor actor,
      @PathParam("message") LiaisonMessageId message,
      @PathParam("pupil") PersonId pupil) {
    return book.open(actor, message, pupil).map(EntryText::of).orElseThrow(NotFoundException::new);
  }

  @POST
  @Path("/{message}/of/{pupil}/acknowledge")
  @Door(
      as = Door.As.ACTOR,
      rights = "liaison:read",
      french = "Dire qu’un mot est lu.",
      english = "Say that a message was read.")
  public EntryText acknowledge(
      @Context Actor actor,
      @PathParam("message") LiaisonMessageId message,
      @PathParam("pupil") PersonId pupil,
      ActText sent) {
    return EntryText.of(book.acknowledge(actor, sent.sheet(message, pupil)));
  }

  @POST
  @Path("/{message}/of/{pupil}/sign")
  @Door(
      as = Door.As.ACTOR,
      rights = "liaison:read",
      french = "Signer un mot.",
      english = "Sign a message.")
  public EntryText sign(
      @Context Actor actor,
      @PathParam("message") LiaisonMessageId message,
      @PathParam("pupil") PersonId pupil,
      ActText sent) {
    return EntryText.of(book.sign(actor, sent.sheet(message, pupil)));
  }

  @POST
  @Path("/{message}/of/{pupil}/answer")
  @Door(
      as = Door.As.ACTOR,
      rights = "liaison:read",
      french = "Répondre à un mot.",
      english = "Answer a message.")
  public EntryText answer(
      @Context Actor actor,
      @PathParam("message") LiaisonMessageId message,
      @PathParam("pupil") PersonId pupil,
      ActText sent) {
    return EntryText.of(book.answer(actor, sent.sheet(message, pupil), sent.chosen()));
  }
}
