package fr.ent.auth.reading;

import java.time.Instant;
import java.util.Optional;

/**
 * What the database answers of an account's readings.
 *
 * @param refused whether somebody was asked for whom the account is not shown
 * @param stopped whether this very question has stopped the account
 * @param until when the stop ends by itself, where there is one
 */
record Count(boolean refused, boolean stopped, Optional<Instant> until, int cards, int people) {}
