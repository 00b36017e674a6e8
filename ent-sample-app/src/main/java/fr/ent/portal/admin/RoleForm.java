package fr.ent.portal.admin;

import fr.ent.api.access.Right;
import fr.ent.auth.access.Grant;
import fr.ent.auth.access.Role;
import fr.ent.portal.web.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A role as a form sends it, and what is to be given of it again.
 *
 * @param rights none where the role is to be taken away
 * @param given to whom it is to be given, each in one word
 */
public record RoleForm(Right id, String label, List<String> rights, List<String> given) {
  static RoleForm of(Visit visit) {
    var label = visit.parameter("label");
    return new RoleForm(
        visit.has("role") ? new Right(visit.parameter("role")) : named(label),
        label,
        visit.parameters("rights"),
        visit.parameters("grants"));
  }

  static RoleForm of(Role role, Collection<Grant> given) {
    return new RoleForm(
        role.id(),
        role.label(),
        role.rights().stream().map(Right::id).sorted().toList(),
        given.stream().map(one -> GrantForm.of(one).word()).toList());
  }

  /** A role that is to be taken away. */
  static RoleForm none(Right id, String label) {
    return new RoleForm(id, label, List.of(), List.of());
  }

  /** A role is known by its label, so that the same label changes it. */
  private static Right named(String label) {
    var plain = Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    var name = plain.replaceAll("\\p{M}", "").replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
    return new Right("role:" + name);
  }

  Role role() {
    return new Role(id, label, rights.stream().map(Right::new).collect(Collectors.toSet()));
  }

  /** What is to be given again. */
  List<GrantForm> gifts() {
    return given.stream().map(one -> GrantForm.of(id, one)).toList();
  }

  /** As part of an address. */
  String query() {
    return Stream.of(
            Stream.of(part("role", id.id()), part("label", label)),
            rights.stream().map(one -> part("rights", one)),
            given.stream().map(one -> part("grants", one)))
        .flatMap(parts -> parts)
        .collect(Collectors.joining("&"));
  }

  private static String part(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
