package fr.ent.portal.matrix;

import fr.ent.api.directory.GroupDraft;
import fr.ent.api.directory.Groups;
import fr.ent.api.identity.GroupId;
import fr.ent.core.EntRuntime;
import fr.ent.portal.matrix.ForeignFields.Field;
import fr.ent.portal.web.Page.Verb;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Groups that somebody of another school made, and the fields that take their ids. */
final class GroupsThere {
  private GroupsThere() {}

  static Map<String, List<String>> ids(EntRuntime ent, World world) {
    return Map.of(
        "made", List.of(made(ent, world, "teacherthere").toString()),
        "own made", List.of(made(ent, world, "teacher").toString()));
  }

  private static GroupId made(EntRuntime ent, World world, String maker) {
    return ent.get(Groups.class).make(world.actor(maker), GroupDraft.of("Zqatelier")).id();
  }

  /** The head manages each group of the school, so that only the person may be wrong. */
  static List<Field> fields(World world, String own) {
    var here = world.school("here").toString();
    var one = "/groups/{id}";
    var whole =
        List.of(
            new Field(Verb.GET, one, "", "made", Map.of()),
            new Field(Verb.POST, one, "", "made", Map.of("label", "Essai")),
            new Field(Verb.POST, one + "/end", "", "made", Map.of("sure", "yes")));
    var people =
        Stream.of("admit", "appoint", "dismiss", "relieve")
            .flatMap(
                deed ->
                    Stream.of(
                        new Field(Verb.POST, one + "/" + deed, "", "made", Map.of()),
                        new Field(
                            Verb.POST,
                            "/groups/" + own + "/" + deed,
                            "person",
                            "person",
                            Map.of())));
    return Stream.of(whole.stream(), people, rules(here, own).stream(), shares())
        .flatMap(some -> some)
        .toList();
  }

  /** Things, and people with whom they would be shared. */
  private static Stream<Field> shares() {
    var page = "/sharing";
    var thing = Map.of("service", Things.SERVICE, "with", "PROFILE:x/National_ELV");
    var with = Map.of("service", Things.SERVICE, "thing", "zrtoonerz", "level", "READ");
    return Stream.of(
        new Field(Verb.GET, page, "thing", "person", thing),
        new Field(Verb.POST, page, "thing", "person", thing),
        new Field(Verb.POST, page + "/stop", "thing", "person", thing),
        new Field(
            Verb.POST, page, "with", "person", ForeignFields.with(with, "with", "PERSON:{id}")),
        new Field(
            Verb.POST,
            page + "/stop",
            "with",
            "person",
            ForeignFields.with(with, "with", "PERSON:{id}")));
  }

  /** A rule between a group of the school and one that is none of it. */
  private static List<Field> rules(String here, String own) {
    var page = "/communication/groups";
    var forbid = Map.of("place", here, "from", own, "to", own, "effect", "FORBID");
    var rules =
        Stream.of("from", "to")
            .flatMap(
                name ->
                    Stream.of(
                        new Field(Verb.GET, page, name, "group", without(forbid, name)),
                        new Field(Verb.POST, page, name, "group", without(forbid, name)),
                        new Field(
                            Verb.POST, page + "/restore", name, "group", without(forbid, name))));
    var places =
        Stream.of(
            new Field(Verb.GET, page, "place", "school", without(forbid, "place")),
            new Field(Verb.POST, page, "place", "school", without(forbid, "place")),
            new Field(Verb.POST, page + "/restore", "place", "school", without(forbid, "place")));
    return Stream.concat(rules, places).toList();
  }

  private static Map<String, String> without(Map<String, String> sent, String name) {
    var rest = new HashMap<>(sent);
    rest.remove(name);
    return Map.copyOf(rest);
  }
}
