package fr.ent.services.liaison;

import fr.ent.api.timetable.HolidayZone;
import fr.ent.api.timetable.SchoolCalendar;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A calendar in which every school is in New Caledonia and no year was entered. */
@Singleton
public class AustralCalendar {
  @Produces
  @Singleton
  public SchoolCalendar calendar() {
    InvocationHandler southwards = AustralCalendar::answer;
    return (SchoolCalendar)
        Proxy.newProxyInstance(
            SchoolCalendar.class.getClassLoader(),
            new Class<?>[] {SchoolCalendar.class},
            southwards);
  }

  private static @Nullable Object answer(
      Object calendar, Method method, @Nullable Object[] arguments) throws Throwable {
    return switch (method.getName()) {
      case "zoneOf" -> Optional.of(HolidayZone.NEW_CALEDONIA);
      case "yearOf" -> Optional.empty();
      case "toString" -> "calendar of the south";
      default -> InvocationHandler.invokeDefault(calendar, method, arguments);
    };
  }
}
