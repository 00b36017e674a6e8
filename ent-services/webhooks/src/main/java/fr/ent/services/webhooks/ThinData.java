package fr.ent.services.webhooks;

import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.StructureId;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What of an event leaves the house: ids and dates, by their types. Texts, numbers, states and
 * whatever else a record holds stay inside, also when a field is added later.
 */
final class ThinData {
  private static final Set<Class<?>> DATES =
      Set.of(Instant.class, LocalDate.class, LocalDateTime.class);

  /** They are the time and the source of the CloudEvent. */
  private static final Set<String> OUTSIDE = Set.of("at", "territory");

  private static final JsonProvider JSON = JsonProvider.provider();

  private ThinData() {}

  static JsonObject of(EntEvent event) {
    return object((Record) event, OUTSIDE).build();
  }

  private static JsonObjectBuilder object(Record record, Set<String> without) {
    var object = JSON.createObjectBuilder();
    for (var part : record.getClass().getRecordComponents()) {
      if (!without.contains(part.getName())) {
        add(object, part, value(record, part));
      }
    }
    return object;
  }

  private static void add(JsonObjectBuilder object, RecordComponent part, Object value) {
    var type = part.getType();
    if (isAtom(type)) {
      object.add(part.getName(), value.toString());
    } else if (isMany(part.getGenericType())) {
      object.add(part.getName(), array((Collection<?>) value));
    } else if (type.isRecord() && !fields(type, Set.of()).isEmpty()) {
      object.add(part.getName(), object((Record) value, Set.of()));
    }
  }

  private static JsonArrayBuilder array(Collection<?> values) {
    var array = JSON.createArrayBuilder();
    values.forEach(one -> array.add(one.toString()));
    return array;
  }

  /** Name what leaves, {@code absence.missed.from} for instance. */
  static List<String> fields(Class<? extends EntEvent> event) {
    return fields(event, OUTSIDE);
  }

  private static List<String> fields(Class<?> type, Set<String> without) {
    return Arrays.stream(type.getRecordComponents())
        .filter(part -> !without.contains(part.getName()))
        .flatMap(ThinData::names)
        .toList();
  }

  private static Stream<String> names(RecordComponent part) {
    if (isAtom(part.getType())) {
      return Stream.of(part.getName());
    }
    if (isMany(part.getGenericType())) {
      return Stream.of(part.getName() + "[]");
    }
    return part.getType().isRecord()
        ? fields(part.getType(), Set.of()).stream().map(one -> part.getName() + "." + one)
        : Stream.empty();
  }

  private static boolean isAtom(Class<?> type) {
    return DATES.contains(type) || isId(type);
  }

  private static boolean isId(Class<?> type) {
    var parts = type.getRecordComponents();
    return type.equals(UUID.class)
        || (parts != null && parts.length == 1 && parts[0].getType().equals(UUID.class));
  }

  private static boolean isMany(Type type) {
    return type instanceof ParameterizedType many
        && many.getRawType() instanceof Class<?> raw
        && Collection.class.isAssignableFrom(raw)
        && many.getActualTypeArguments()[0] instanceof Class<?> part
        && isAtom(part);
  }

  /** Tell the school that an event is of. */
  static Optional<StructureId> school(Record record) {
    return Arrays.stream(record.getClass().getRecordComponents())
        .map(part -> value(record, part))
        .flatMap(ThinData::schools)
        .findFirst();
  }

  private static Stream<StructureId> schools(Object value) {
    if (value instanceof StructureId school) {
      return Stream.of(school);
    }
    return value instanceof Record inner && !isId(inner.getClass())
        ? school(inner).stream()
        : Stream.empty();
  }

  private static Object value(Record record, RecordComponent part) {
    try {
      return Objects.requireNonNull(part.getAccessor().invoke(record));
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException("an event is a public record", hidden);
    }
  }
}
