package fr.ent.services.directory;

import fr.ent.api.access.Actor;
import org.jdbi.v3.core.statement.SqlStatement;

/** Which people count for an actor, as SQL about the row {@code p} of a person. */
interface PeopleFilter {
  Actor actor();

  /** Tell whether everybody who is present counts. */
  boolean everybody();

  /** The condition on a person {@code p}. */
  String people();

  /** The condition on a group {@code g} that somebody made. */
  String madeGroups();

  /** Give a statement what the condition asks for. */
  <S extends SqlStatement<S>> S bind(S statement);
}
