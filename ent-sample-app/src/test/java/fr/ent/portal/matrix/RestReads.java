package fr.ent.portal.matrix;

import fr.ent.core.rest.RestResource;
import fr.ent.portal.matrix.ForeignFields.Field;
import fr.ent.portal.web.Page.Verb;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What resources under {@code /api} read, and how each id is asked about what lies elsewhere. */
record RestReads(World world) {
  private static final Map<String, String> DAYS =
      Map.of("first", World.TODAY.toString(), "last", World.TODAY.toString());

  /** Days and moments. */
  private static final Set<String> PLAIN = Set.of("first", "last", "from", "to");

  static List<Field> fields(World world) {
    var day = World.TODAY.toString();
    var missed = Map.of("from", day + "T08:00", "to", day + "T09:00");
    return List.of(
        new Field(Verb.GET, "/api/absences/{id}", "", "absence", Map.of()),
        new Field(Verb.GET, "/api/absences/of/{id}", "", "person", DAYS),
        new Field(Verb.POST, "/api/absences", "pupil", "person", missed),
        new Field(Verb.POST, "/api/absences/{id}/withdraw", "", "absence", Map.of()),
        new Field(Verb.GET, "/api/timetable/lessons/{id}", "", "lesson", Map.of()),
        new Field(Verb.GET, "/api/timetable/people/{id}/lessons", "", "person", DAYS),
        new Field(Verb.GET, "/api/timetable/groups/{id}/lessons", "", "group", DAYS),
        new Field(Verb.GET, "/api/timetable/structures/{id}/lessons", "", "school", DAYS));
  }

  /**
   * Each part of a path, of a question or of what is sent that is asked about nothing elsewhere.
   */
  SortedSet<String> unasked(List<Field> fields) {
    var unasked = new TreeSet<String>();
    world.ent().get(BeanManager.class).getBeans(RestResource.class, Any.Literal.INSTANCE).stream()
        .flatMap(one -> Arrays.stream(one.getBeanClass().getDeclaredMethods()))
        .filter(RestReads::answers)
        .forEach(
            one -> read(one).filter(name -> !isAsked(fields, one, name)).forEach(unasked::add));
    return unasked;
  }

  private static boolean answers(Method method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  /** {@code GET /api/absences/of/{pupil} pupil}, for each that is no day. */
  private static Stream<String> read(Method method) {
    return Arrays.stream(method.getParameters())
        .flatMap(RestReads::names)
        .filter(name -> !PLAIN.contains(name))
        .map(name -> verb(method) + " " + path(method) + " " + name);
  }

  private static Stream<String> names(Parameter parameter) {
    if (parameter.isAnnotationPresent(Context.class)) {
      return Stream.of();
    }
    if (parameter.isAnnotationPresent(PathParam.class)) {
      return Stream.of(parameter.getAnnotation(PathParam.class).value());
    }
    if (parameter.isAnnotationPresent(QueryParam.class)) {
      return Stream.of(parameter.getAnnotation(QueryParam.class).value());
    }
    return parameter.getType().isRecord()
        ? Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName)
        : Stream.of(parameter.getType().getName());
  }

  private static Verb verb(Method method) {
    return method.isAnnotationPresent(GET.class) ? Verb.GET : Verb.POST;
  }

  private static String path(Method method) {
    return "/api" + path(method.getDeclaringClass()) + path((AnnotatedElement) method);
  }

  private static String path(AnnotatedElement element) {
    var path = element.getAnnotation(Path.class);
    return path == null ? "" : path.value();
  }

  private static boolean isAsked(List<Field> fields, Method method, String read) {
    var name = read.substring(read.lastIndexOf(' ') + 1);
    var at = path(method);
    return fields.stream()
        .filter(field -> field.verb() == verb(method))
        .anyMatch(
            field ->
                at.contains("{" + name + "}")
                    ? field.path().equals(at.replace("{" + name + "}", "{id}"))
                    : field.path().equals(at) && field.asks(name));
  }
}
