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
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What resources under {@code /api} read, and how each id is asked about what lies elsewhere. */
record RestReads(World world) {
  private static final Map<String, String> DAYS =
      Map.of("first", World.TODAY.toString(), "last", World.TODAY.toString());

  /** Days and moments, words, kinds, and ids that whoever sends makes up. */
  private static final Set<String> PLAIN =
      Set.of(
          "answer",
          "body",
          "by",
          "choice",
          "choices",
          "day",
          "documents",
          "due",
          "fingerprint",
          "first",
          "from",
          "id",
          "kind",
          "language",
          "last",
          "marks",
          "minutes",
          "number",
          "reason",
          "state",
          "subject",
          "taken",
          "title",
          "to",
          "way",
          "where",
          "words");

  private static final Map<String, String> DAY = Map.of("day", World.TODAY.toString());
  private static final Map<String, String> PRINT = Map.of("fingerprint", "0");

  static List<Field> fields(World world, String ownMessage) {
    return Stream.of(ofTheRegister(), ofRollCalls(), ofExplanations(), ofTheBook(world, ownMessage))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Field> ofRollCalls() {
    var calls = "/api/absences/roll-calls";
    return List.of(
        new Field(Verb.GET, calls + "/structures/{id}", "", "school", DAY),
        new Field(Verb.GET, calls + "/structures/{id}/marks", "", "school", DAYS),
        new Field(Verb.GET, calls + "/lessons/{id}", "", "lesson", Map.of()),
        new Field(
            Verb.POST,
            calls + "/lessons/{id}",
            "",
            "lesson",
            Map.of("id", UUID.randomUUID().toString(), "taken", World.TODAY + "T07:00:00Z")));
  }

  private static List<Field> ofExplanations() {
    var explanations = "/api/absences/explanations";
    var said =
        Map.of(
            "id",
            UUID.randomUUID().toString(),
            "from",
            World.TODAY + "T08:00",
            "to",
            World.TODAY + "T09:00",
            "reason",
            "illness");
    return List.of(
        new Field(Verb.GET, explanations + "/of/{id}", "", "person", DAYS),
        new Field(Verb.GET, explanations + "/waiting/{id}", "", "school", Map.of()),
        new Field(Verb.POST, explanations, "pupil", "person", said),
        new Field(Verb.POST, explanations + "/{id}/accept", "", "explanation", Map.of()),
        new Field(Verb.POST, explanations + "/{id}/refuse", "", "explanation", Map.of()),
        new Field(Verb.GET, "/api/notices", "before", "notice", Map.of()),
        new Field(Verb.POST, "/api/notices/{id}/read", "", "notice", Map.of()));
  }

  private static List<Field> ofTheBook(World world, String ownMessage) {
    var child = world.require("child").id();
    var written = Map.of("kind", "INFORMATION", "subject", "Essai", "body", "Essai");
    var own =
        Stream.of(
            new Field(Verb.POST, "/api/liaison", "group", "group", written),
            new Field(Verb.POST, "/api/liaison", "pupils", "person", written),
            new Field(Verb.GET, "/api/liaison/{id}/documents", "", "message", Map.of()),
            new Field(Verb.GET, "/api/liaison/{id}/documents/1", "", "message", Map.of()),
            new Field(Verb.POST, "/api/liaison/{id}/withdraw", "", "message", Map.of()));
    var done =
        Stream.of("open", "acknowledge", "sign", "answer")
            .flatMap(
                deed ->
                    Stream.of(
                        new Field(
                            Verb.POST,
                            "/api/liaison/{id}/of/" + child + "/" + deed,
                            "",
                            "message",
                            PRINT),
                        new Field(
                            Verb.POST,
                            "/api/liaison/" + ownMessage + "/of/{id}/" + deed,
                            "",
                            "person",
                            PRINT)));
    return Stream.concat(own, done).toList();
  }

  private static List<Field> ofTheRegister() {
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
                    ? fits(field.path(), at.replace("{" + name + "}", "{id}"))
                    : field.path().equals(at) && field.asks(name));
  }

  /** Tell whether a path asks for the id where a resource takes it, whatever else it takes. */
  private static boolean fits(String path, String at) {
    var asked = path.split("/", -1);
    var taken = at.split("/", -1);
    return asked.length == taken.length
        && IntStream.range(0, asked.length)
            .allMatch(
                i ->
                    asked[i].equals(taken[i])
                        || (taken[i].startsWith("{") && !taken[i].equals("{id}")));
  }
}
