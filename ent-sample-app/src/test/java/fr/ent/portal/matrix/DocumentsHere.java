package fr.ent.portal.matrix;

import fr.ent.api.absences.DocumentId;
import fr.ent.api.absences.Explanation;
import fr.ent.api.absences.ExplanationDraft;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.absences.Explanations;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.TimeSpan;
import fr.ent.testkit.Fixture;
import java.nio.charset.StandardCharsets;

/**
 * What a family explained of a child, with a document.
 *
 * @param explanation what was said
 * @param document what was sent with it
 */
record DocumentsHere(ExplanationId explanation, DocumentId document) {
  /** A guardian explains tomorrow to this school, and sends a file that says so. */
  static DocumentsHere of(World world, String guardian, String child, String text) {
    return of(world, "here", guardian, child, text);
  }

  static DocumentsHere of(World world, String school, String guardian, String child, String text) {
    var who =
        Actor.of(
            Fixture.TERRITORY,
            world.require(guardian).id(),
            Affiliation.of(world.school(school), Profile.GUARDIAN));
    var explanations = world.ent().get(Explanations.class);
    var draft =
        new ExplanationDraft(
            ExplanationId.random(),
            world.require(child).id(),
            TimeSpan.of(World.TODAY.plusDays(1), "08:00", "12:00"),
            "illness",
            "");
    var said = explanations.explain(who, draft).id();
    var kept = explanations.attach(who, said, ("%PDF-" + text).getBytes(StandardCharsets.US_ASCII));
    return new DocumentsHere(said, document(kept));
  }

  private static DocumentId document(Explanation kept) {
    return kept.documents().get(0).id();
  }

  /** Where the document of another explanation would be, were it one of this. */
  String address(DocumentsHere other) {
    return "/absences/documents/" + explanation + "/" + other.document();
  }
}
