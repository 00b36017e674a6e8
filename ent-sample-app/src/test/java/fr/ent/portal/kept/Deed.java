package fr.ent.portal.kept;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Something that is done once, and what the log is to keep of it.
 *
 * @param operation as the catalogue calls it
 * @param with what else it does by its nature, as the catalogue calls that
 * @param refused tries it as somebody who may not, or where there is nothing to do; tells whether
 *     it came to nothing
 * @param undoable whether it may be done and rolled back before it is done
 * @param act does it once
 */
record Deed(
    String operation, List<String> with, BooleanSupplier refused, boolean undoable, Runnable act) {
  Deed {
    with = List.copyOf(with);
  }

  /** A deed of its own transactions, which another one does not roll back. */
  static Deed lasting(String operation, BooleanSupplier refused, Runnable act) {
    return new Deed(operation, List.of(), refused, false, act);
  }

  Deed with(String... others) {
    return new Deed(operation, List.of(others), refused, undoable, act);
  }

  /** And what is done already, or is not there, is not done again. */
  Deed idle(Runnable idle) {
    return new Deed(
        operation,
        with,
        () -> {
          idle.run();
          return refused.getAsBoolean();
        },
        undoable,
        act);
  }

  Deed lasting() {
    return new Deed(operation, with, refused, false, act);
  }

  @Override
  public String toString() {
    return operation;
  }
}
