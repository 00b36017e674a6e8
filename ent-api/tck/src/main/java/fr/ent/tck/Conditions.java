package fr.ent.tck;

import com.tngtech.archunit.core.domain.properties.HasName.AndFullName;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** Makes a condition of what can be said in one line; where it does not hold is told. */
final class Conditions {
  private Conditions() {}

  static <T extends AndFullName & HasSourceCodeLocation> ArchCondition<T> that(
      String words, Predicate<T> holds) {
    return new ArchCondition<>(words) {
      @Override
      public void check(T one, ConditionEvents events) {
        var where = one.getFullName() + " in " + one.getSourceCodeLocation();
        events.add(new SimpleConditionEvent(one, holds.test(one), where));
      }
    };
  }
}
