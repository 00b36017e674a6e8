package fr.ent.portal.admin;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.opening.LateOpening.Whom;
import fr.ent.auth.opening.YearOpening;
import fr.ent.auth.opening.YearOpening.Concerned;
import fr.ent.core.EntService;
import fr.ent.portal.admin.OpeningView.Ask;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The start of the year: who is let in later, first how many they are, then the deed. */
@EntService
class OpeningPages implements Pages {
  private static final Access LEAVE = Access.holding(YearOpening.ADMINISTER);

  private static final Set<String> FAMILIES = Set.of(Profile.PUPIL.code(), Profile.GUARDIAN.code());

  private final YearOpening opening;
  private final AccessPolicy policy;
  private final OpeningChoices choices;

  @Inject
  OpeningPages(YearOpening opening, AccessPolicy policy, OpeningChoices choices) {
    this.opening = opening;
    this.policy = policy;
    this.choices = choices;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/opening", LEAVE, this::read),
        Page.post("/opening/postpone", LEAVE, this::postpone),
        Page.post("/opening/undo", LEAVE, this::undo));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(48, "opening", "calendar", "/opening", LEAVE));
  }

  private Answer read(Visit visit) {
    var asked =
        visit.has("opens") ? asked(visit) : new Ask(Set.of(), Set.of(), FAMILIES, "", Map.of());
    var weight =
        visit.has("opens") && asked.errors().isEmpty()
            ? Optional.of(opening.concerned(visit.actor(), whom(visit, asked)))
            : Optional.<Concerned>empty();
    return draw(visit, asked, weight);
  }

  private Answer draw(Visit visit, Ask asked, Optional<Concerned> weight) {
    var view = choices.view(visit, school(visit), asked, weight, opening.all(visit.actor()));
    return asked.errors().isEmpty()
        ? Answer.page("pages/opening", "opening.title", view)
        : Answer.again("pages/opening", "opening.title", view);
  }

  private Answer postpone(Visit visit) {
    var asked = asked(visit);
    if (!asked.errors().isEmpty()) {
      return draw(visit, asked, Optional.empty());
    }
    var whom = whom(visit, asked);
    // Whoever sends a class of another school is told that there is nothing here.
    opening.concerned(visit.actor(), whom);
    try {
      opening.postpone(visit.actor(), whom, LocalDate.parse(asked.opens()));
    } catch (IllegalArgumentException anotherDayThere) {
      return draw(visit, asked.wrong("opens", wrongDay(visit)), Optional.empty());
    }
    return Answer.to("/opening?school=" + whom.school());
  }

  private Answer undo(Visit visit) {
    opening.undo(visit.actor(), UUID.fromString(visit.parameter("opening")));
    return Answer.to("/opening");
  }

  /** The school that was chosen, else that of the hat, else the first. */
  private OpeningChoices.School school(Visit visit) {
    return choices.school(visit, one -> isAllowed(visit.actor(), one));
  }

  private boolean isAllowed(Actor actor, StructureId school) {
    return policy.allows(actor, YearOpening.ADMINISTER, school);
  }

  private static Ask asked(Visit visit) {
    var errors = new LinkedHashMap<String, String>();
    var profiles = Set.copyOf(visit.parameters("profiles"));
    if (profiles.isEmpty()) {
      errors.put("profiles", visit.frame().say("opening.error.profiles"));
    }
    if (!isToCome(visit)) {
      errors.put("opens", wrongDay(visit));
    }
    return new Ask(
        Set.copyOf(visit.parameters("classes")),
        Set.copyOf(visit.parameters("mefs")),
        profiles,
        visit.parameter("opens"),
        errors);
  }

  private static String wrongDay(Visit visit) {
    return visit.frame().say("opening.error.opens");
  }

  private static boolean isToCome(Visit visit) {
    var today = visit.frame().today();
    return visit
        .day("opens")
        .filter(day -> day.isAfter(today) && !day.isAfter(today.plusYears(1)))
        .isPresent();
  }

  private Whom whom(Visit visit, Ask asked) {
    return asked.whom(school(visit).id());
  }
}
