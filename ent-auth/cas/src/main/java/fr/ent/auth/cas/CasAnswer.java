package fr.ent.auth.cas;

import fr.ent.api.connectors.ReleasePolicy;
import fr.ent.api.connectors.ReleasedIdentity;
import java.time.Instant;

/** What a validation comes to. */
sealed interface CasAnswer {
  /**
   * The ticket was good.
   *
   * @param fresh whether a password was just presented for it
   */
  record Success(ReleasedIdentity identity, ReleasePolicy policy, boolean fresh, Instant signedInAt)
      implements CasAnswer {}

  /** It was not. */
  record Failure(Code code, String words) implements CasAnswer {}

  /** The codes of CAS 3.0 §2.5.3. */
  enum Code {
    INVALID_REQUEST,
    INVALID_TICKET_SPEC,
    UNAUTHORIZED_SERVICE,
    INVALID_SERVICE,
    INVALID_TICKET,
    INTERNAL_ERROR
  }
}
