package org.example.satchel;

import static fr.ent.api.liaison.LiaisonMessage.State.OPEN;
import static fr.ent.api.liaison.LiaisonMessage.State.OVER;
import static fr.ent.api.liaison.LiaisonMessage.State.WITHDRAWN;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonEntry;
import fr.ent.api.liaison.LiaisonKind;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonMessageId;
import fr.ent.api.liaison.LiaisonRefusedException;
import fr.ent.api.liaison.LiaisonRefusedException.Reason;
import fr.ent.api.liaison.LiaisonSheet;
import fr.ent.api.liaison.LiaisonStanding;
import fr.ent.api.liaison.LiaisonThread;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What each guardian has before them. */
@EntService
class SatchelEntries {
  private static final int MOST = 300;
  private static final Comparator<LiaisonEntry> NEWEST_FIRST =
      Comparator.comparing((LiaisonEntry one) -> one.message().sent())
          .reversed()
          .thenComparing(one -> one.message().id().value());

  private final Satchel satchel;
  private final SatchelFamilies families;
  private final SatchelSchool school;

  @Inject
  SatchelEntries(Satchel satchel, SatchelFamilies families, SatchelSchool school) {
    this.satchel = satchel;
    this.families = families;
    this.school = school;
  }

  List<LiaisonEntry> all(Actor actor) {
    var found = new ArrayList<LiaisonEntry>();
    for (var pupil : families.pupilsOf(actor)) {
      var standing = families.standing(actor, pupil);
      if (standing.isPresent()) {
        satchel.about(actor.territory(), pupil).stream()
            .flatMap(page -> entry(actor, page, pupil, standing.get()).stream())
            .forEach(found::add);
      }
    }
    return found.stream().sorted(NEWEST_FIRST).limit(MOST).toList();
  }

  Optional<LiaisonEntry> find(Actor actor, LiaisonMessageId id, PersonId pupil) {
    var page = satchel.find(actor.territory(), id).filter(one -> one.pupils().contains(pupil));
    var standing = page.flatMap(one -> families.standing(actor, pupil));
    return standing.flatMap(as -> entry(actor, page.orElseThrow(), pupil, as));
  }

  private Optional<LiaisonEntry> entry(
      Actor actor, Page page, PersonId pupil, LiaisonStanding standing) {
    var message = asOfToday(actor, page);
    var thread = new LiaisonThread(message.id(), pupil, actor.person());
    var reached = satchel.slip(actor.territory(), thread);
    var slip = reached.orElse(Slip.BLANK);
    boolean opened = slip.read().isPresent() || slip.act().isPresent();
    boolean there =
        switch (message.state()) {
          case OPEN -> true;
          case OVER -> reached.isPresent();
          case WITHDRAWN -> opened;
        };
    return there && page.isOpenTo(actor.person())
        ? Optional.of(
            new LiaisonEntry(message, pupil, standing, slip.read(), slip.act(), slip.hasNews()))
        : Optional.empty();
  }

  private LiaisonMessage asOfToday(Actor actor, Page page) {
    var message = page.message();
    return message.state() == OPEN && school.isOver(actor, message)
        ? page.as(OVER).message()
        : message;
  }

  // tag::asked[]
  /** Check that this is asked of somebody, for the text that lay before them. */
  static void requireAsked(
      LiaisonEntry entry, LiaisonSheet sheet, LiaisonKind kind, String choice) {
    var message = entry.message();
    if (message.state() == WITHDRAWN) {
      throw new LiaisonRefusedException(Reason.WITHDRAWN);
    }
    if (message.isFromFamily() || message.kind() != kind) {
      throw new LiaisonRefusedException(Reason.NOT_ASKED);
    }
    if (!message.fingerprint().equals(sheet.fingerprint())) {
      throw new LiaisonRefusedException(Reason.TEXT_CHANGED);
    }
    if (kind == LiaisonKind.TO_ANSWER && !message.text().choices().contains(choice)) {
      throw new LiaisonRefusedException(Reason.NO_SUCH_CHOICE);
    }
    if (!entry.isAsked()) {
      throw new LiaisonRefusedException(Reason.NOT_YOURS_TO_DECIDE);
    }
  }
  // end::asked[]
}
