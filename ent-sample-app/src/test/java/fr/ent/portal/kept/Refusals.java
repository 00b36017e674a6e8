package fr.ent.portal.kept;

import fr.ent.api.absences.IncidentRefusedException;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.accounts.PasswordRefusedException;
import fr.ent.api.accounts.SecondFactorRefusedException;
import fr.ent.api.directory.ConflictingFeedException;
import fr.ent.api.directory.GroupRefusedException;
import fr.ent.api.liaison.UnknownLiaisonMessageException;
import fr.ent.api.sharing.SharingRefusedException;
import fr.ent.api.timetable.UnknownImportException;
import fr.ent.api.webhooks.UnknownWebHookException;
import java.util.Set;

/** How services say no: by refusing, or by not knowing what one may not know of. */
final class Refusals {
  private static final Set<Class<? extends RuntimeException>> KNOWN =
      Set.of(
          AccessRefusedException.class,
          ConflictingFeedException.class,
          GroupRefusedException.class,
          IncidentRefusedException.class,
          PasswordRefusedException.class,
          SecondFactorRefusedException.class,
          SharingRefusedException.class,
          UnknownImportException.class,
          UnknownLiaisonMessageException.class,
          UnknownWebHookException.class);

  private Refusals() {}

  /** Try something; tells whether it was refused. */
  static boolean of(Runnable attempt) {
    try {
      attempt.run();
      return false;
    } catch (RuntimeException failure) {
      if (KNOWN.contains(failure.getClass())) {
        return true;
      }
      throw failure;
    }
  }
}
