package fr.ent.tck.webhooks;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceId;
import fr.ent.api.absences.AbsenceRecorded;
import fr.ent.api.absences.AbsenceState;
import fr.ent.api.access.Actor;
import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.webhooks.NewWebHook;
import fr.ent.api.webhooks.WebHooks;
import fr.ent.api.webhooks.WishedWebHook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.junit.jupiter.api.BeforeEach;

/**
 * Hooks, their people and a product. Methods without a body tell them; addresses on loopback are
 * let in, as in development.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface WebHooksScene {
  /** What a product asks for that follows absences. */
  String ABSENCE = "fr.ent.absences.absence-recorded";

  /** The hooks under test. */
  WebHooks hooks();

  /** Somebody who holds {@link WebHooks#ADMINISTER} over the territory. */
  Actor administrator();

  /** Somebody who holds it over {@link #school()} only. */
  Actor schoolAdministrator();

  /** Somebody who does not hold it. */
  Actor stranger();

  /** A school. */
  StructureId school();

  /** Publish an event, and post what is due once it is handled. */
  void happens(EntEvent event);

  /** Let time pass, and post what is due then. */
  void passes(Duration time);

  /** Tell what time it is where the hooks are. */
  Instant now();

  /** Tell how often the audit log has kept something. */
  int kept();

  /** A product that this test closes. */
  WebHookReceiver receiver();

  /** Remove all hooks. */
  @BeforeEach
  default void removeAll() {
    hooks().list(administrator()).forEach(one -> hooks().remove(administrator(), one.id()));
  }

  /** A hook of the product for the territory. */
  default WishedWebHook wish(String event) {
    return new WishedWebHook("Cantine", receiver().address(), Set.of(event), Optional.empty());
  }

  /** A hook of the product for a school. */
  default WishedWebHook wish(StructureId school, String event) {
    return new WishedWebHook("Cantine", receiver().address(), Set.of(event), Optional.of(school));
  }

  /** Register one for absences of the territory. */
  default NewWebHook open() {
    return hooks().register(administrator(), wish(ABSENCE));
  }

  /** An absence in a school; what is thin about it is tested here too. */
  default AbsenceRecorded absence(StructureId where) {
    var missed = TimeSpan.of(LocalDate.of(2026, 11, 24), "08:00", "09:00");
    return new AbsenceRecorded(
        now(),
        administrator().territory(),
        new Absence(
            AbsenceId.random(), PersonId.random(), where, missed, AbsenceState.UNEXPLAINED));
  }
}
