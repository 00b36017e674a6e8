package fr.ent.services.absences;

import fr.ent.api.absences.Incident;
import fr.ent.api.absences.IncidentDraft;
import fr.ent.api.absences.IncidentRefusedException;
import fr.ent.api.absences.IncidentRefusedException.Reason;
import fr.ent.api.absences.Incidents;
import fr.ent.api.absences.Involved;
import fr.ent.api.absences.Measure;
import fr.ent.api.absences.MeasureKind;
import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.LocalDateTime;

/** Who may report, read and decide what. */
@EntService
class IncidentDesk {
  private final AccessPolicy access;
  private final Directory directory;
  private final LessonPlan plan;

  @Inject
  IncidentDesk(AccessPolicy access, Directory directory, LessonPlan plan) {
    this.access = access;
    this.directory = directory;
    this.plan = plan;
  }

  void requireReporting(Actor actor, IncidentDraft draft) {
    access.require(actor, Incidents.REPORT, draft.structure());
    if (!PupilSchools.looksAt(actor, draft.structure())) {
      throw new AccessRefusedException(Incidents.REPORT);
    }
    for (var one : draft.involved()) {
      if (!isPupil(actor, draft.structure(), one.pupil())) {
        throw new IncidentRefusedException(Reason.NOT_A_PUPIL);
      }
    }
    var now = now(actor, draft.structure());
    if (draft.when().isAfter(now) || draft.when().isBefore(now.minusYears(1))) {
      throw new IncidentRefusedException(Reason.TOO_FAR);
    }
  }

  LocalDateTime now(Actor actor, StructureId structure) {
    return plan.now(actor.territory(), structure);
  }

  /** Whoever sees it happen need not know the pupil: a substitute, somebody in the yard. */
  private boolean isPupil(Actor actor, StructureId structure, PersonId pupil) {
    return directory.affiliationsOf(Actor.house(actor.territory()), pupil).stream()
        .anyMatch(one -> one.structure().equals(structure) && one.profile().equals(Profile.PUPIL));
  }

  /** Tell whether somebody reads an incident; its pupils and their families never do. */
  boolean mayKnow(Actor actor, Incident one) {
    return PupilSchools.looksAt(actor, one.structure())
        && (isReporter(actor, one) || follows(actor, one.structure()));
  }

  /** Whoever reported it and no longer works there no longer reads it. */
  private boolean isReporter(Actor actor, Incident one) {
    return one.by().equals(actor.person())
        && access.allows(actor, Incidents.REPORT, one.structure());
  }

  boolean follows(Actor actor, StructureId structure) {
    return PupilSchools.looksAt(actor, structure)
        && access.allows(actor, Incidents.FOLLOW, structure);
  }

  void requireDeciding(Actor actor, MeasureKind kind, PersonId pupil) {
    access.require(actor, right(kind), pupil);
  }

  void requireSettling(Actor actor, Measure one) {
    if (!follows(actor, one.structure())) {
      requireDeciding(actor, one.kind(), one.pupil());
    }
  }

  private static Right right(MeasureKind kind) {
    return kind.isSanction() ? Incidents.SANCTION : Incidents.PUNISH;
  }

  /** Tell whether somebody reads one measure of a pupil whom they follow or are. */
  boolean reads(Actor actor, PersonId pupil) {
    return access.allows(actor, Incidents.READ, pupil);
  }

  /** A measure is for who did it. */
  static void requireAuthor(Incident incident, PersonId pupil) {
    if (incident.partOf(pupil).filter(Involved.Part.AUTHOR::equals).isEmpty()) {
      throw new IncidentRefusedException(Reason.NOT_AN_AUTHOR);
    }
  }
}
