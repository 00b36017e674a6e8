package org.example.outing;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonAudience;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDraft;
import fr.ent.api.liaison.LiaisonFollowUps;
import fr.ent.api.liaison.LiaisonKind;
import fr.ent.api.liaison.LiaisonMessageId;
import fr.ent.api.liaison.LiaisonText;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

// tag::service[]
@EntService
class Outings {
  private final LiaisonBook book;
  private final LiaisonFollowUps followUps;

  @Inject
  Outings(LiaisonBook book, LiaisonFollowUps followUps) {
    this.book = book;
    this.followUps = followUps;
  }

  /** Ask the families of a class for leave. */
  LiaisonMessageId announce(Actor teacher, GroupId group, String where, LocalDate answerBy) {
    var text =
        LiaisonText.of("Sortie", "Nous irons : " + where + ".")
            .answeredBy("J’autorise", "Je n’autorise pas")
            .due(answerBy);
    var draft = new LiaisonDraft(LiaisonKind.TO_ANSWER, LiaisonAudience.of(group), text);
    return book.write(teacher, draft).id();
  }

  /** Tell who may come: somebody gave leave, for the text as it is now, and nobody refused. */
  Set<PersonId> mayCome(Actor teacher, LiaisonMessageId outing) {
    var found = followUps.find(teacher, outing).orElseThrow();
    return found.lines().stream()
        .filter(found::isDone)
        .filter(line -> line.act().filter(act -> act.choice().equals("J’autorise")).isPresent())
        .map(line -> line.pupil())
        .filter(pupil -> !found.contradicted().contains(pupil))
        .collect(Collectors.toUnmodifiableSet());
  }
}
// end::service[]
