package fr.ent.portal.matrix;

import fr.ent.portal.matrix.Changes.Change;
import fr.ent.portal.matrix.Knocker.Answer;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Asks every page before and after a change as those who may not see it: byte for byte the same.
 *
 * <p>Changes are made one upon the other. As long as they are hidden from somebody, what that
 * person was answered before the first of them must still be answered after the last.
 */
final class Pairs {
  /** Longer than anything is kept. */
  private static final Duration A_WHILE = Duration.ofMinutes(6);

  private static final Pattern CLOCK =
      Pattern.compile("[0-9]{1,2}[\\s\u00a0]?[h:][\\s\u00a0]?[0-9]{2}");

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final House house;
  private final List<String> personas;
  private final Function<String, List<String>> addresses;
  private final Map<String, Map<String, Answer>> before = new HashMap<>();
  private final Map<String, List<String>> since = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();

  Pairs(House house, List<String> personas, Function<String, List<String>> addresses) {
    this.house = house;
    this.personas = personas;
    this.addresses = addresses;
  }

  /** Who sees what they may not, and what nobody sees though somebody should. */
  List<String> wrong(List<Change> changes) {
    for (var change : changes) {
      begin(personas.stream().filter(one -> !change.seenBy().test(one)).toList());
      end(before.keySet().stream().filter(change.seenBy()).toList());
      make(change);
    }
    end(List.copyOf(before.keySet()));
    return List.copyOf(wrong);
  }

  private void begin(List<String> blind) {
    var fresh = blind.stream().filter(one -> !before.containsKey(one)).toList();
    if (!fresh.isEmpty()) {
      passTime();
    }
    before.putAll(answers(fresh));
    fresh.forEach(one -> since.put(one, new ArrayList<>()));
  }

  /** Nothing is remembered of what was before; nobody's session ends of idleness. */
  private void passTime() {
    house.world().ent().get(SettableClock.class).advance(A_WHILE);
    house.awaitNotices();
    personas.forEach(one -> house.as(one).get("/account"));
  }

  private void make(Change change) {
    var shown = shown(change);
    change.make().run();
    house.world().awaitAccounts();
    house.world().ent().get(RecordedEvents.class).awaitDelivery();
    if (!shown.isEmpty() && shown.equals(shown(change))) {
      wrong.add("nobody sees " + change.name());
    }
    since.values().forEach(all -> all.add(change.name()));
  }

  /** What those who may see a change read where it shows. */
  private List<Answer> shown(Change change) {
    return personas.stream()
        .filter(change.seenBy())
        .map(one -> house.as(one).get(change.where()))
        .toList();
  }

  private void end(List<String> seeing) {
    if (seeing.isEmpty()) {
      return;
    }
    passTime();
    answers(seeing)
        .forEach(
            (persona, after) -> {
              var was = Optional.ofNullable(before.remove(persona)).orElseThrow();
              var made = Optional.ofNullable(since.remove(persona)).orElseThrow();
              after.forEach(
                  (address, answer) -> {
                    if (!answer.equals(was.get(address))) {
                      wrong.add(
                          "%s at %s after one of %d changes from %s to %s: %s"
                              .formatted(
                                  persona,
                                  address,
                                  made.size(),
                                  made.get(0),
                                  made.get(made.size() - 1),
                                  other(was, address, answer)));
                    }
                  });
            });
  }

  /** Tell what was there before and is not now. */
  private static String other(Map<String, Answer> was, String address, Answer now) {
    return Optional.ofNullable(was.get(address)).stream()
        .flatMap(before -> before.toString().lines())
        .filter(line -> !now.toString().contains(line))
        .findFirst()
        .map(String::strip)
        .orElse("more than before");
  }

  private Map<String, Map<String, Answer>> answers(List<String> some) {
    var all = new HashMap<String, Map<String, Answer>>();
    some.parallelStream()
        .map(persona -> Map.entry(persona, answers(persona)))
        .toList()
        .forEach(one -> all.put(one.getKey(), one.getValue()));
    return all;
  }

  private Map<String, Answer> answers(String persona) {
    var all = new LinkedHashMap<String, Answer>();
    var known = before.get(persona);
    for (var address : known == null ? addresses.apply(persona) : known.keySet()) {
      var answer = house.as(persona).get(address);
      var body = CLOCK.matcher(answer.body()).replaceAll("?");
      if (address.startsWith("/connectors/new")) {
        // The form of a new record holds a new id.
        body = ID.matcher(body).replaceAll("?");
      }
      all.put(address, new Answer(answer.status(), answer.place(), body, answer.headers()));
    }
    return all;
  }
}
