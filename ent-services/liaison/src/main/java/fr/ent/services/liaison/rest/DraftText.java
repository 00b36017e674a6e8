package fr.ent.services.liaison.rest;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonAudience;
import fr.ent.api.liaison.LiaisonDraft;
import fr.ent.api.liaison.LiaisonKind;
import fr.ent.api.liaison.LiaisonText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A message as products send it (fr: mot à envoyer).
 *
 * @param kind INFORMATION, TO_ACKNOWLEDGE, TO_SIGN or TO_ANSWER
 * @param group the class or group it is about; left out where pupils are named
 * @param pupils those it is about, where no group is
 * @param choices two or more where it is to be answered
 * @param due the last day, {@code 2026-11-30}; may be left out
 * @param documents PDF, JPEG or PNG files in base64; a call is at most a megabyte
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record DraftText(
    @Nullable String kind,
    @Nullable String group,
    @Nullable List<String> pupils,
    @Nullable String subject,
    @Nullable String body,
    @Nullable List<String> choices,
    @Nullable String due,
    @Nullable List<String> documents) {
  LiaisonDraft draft() {
    return new LiaisonDraft(
        oneOf(LiaisonKind.class, kind, "kind"), audience(group, pupils), text());
  }

  List<byte[]> files() {
    return documents == null ? List.of() : documents.stream().map(DraftText::bytes).toList();
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException("documents are files in base64", wrong);
    }
  }

  static LiaisonAudience audience(@Nullable String group, @Nullable List<String> pupils) {
    return new LiaisonAudience(
        Optional.ofNullable(group).map(GroupId::of),
        Optional.ofNullable(pupils).orElse(List.of()).stream().map(PersonId::of).toList());
  }

  private LiaisonText text() {
    return new LiaisonText(
        said(subject, "subject"),
        said(body, "body"),
        Optional.ofNullable(choices).orElse(List.of()),
        Optional.ofNullable(due).map(DraftText::day));
  }

  static <E extends Enum<E>> E oneOf(Class<E> kinds, @Nullable String sent, String name) {
    for (var one : kinds.getEnumConstants()) {
      if (one.name().equals(sent)) {
        return one;
      }
    }
    throw new IllegalArgumentException(name + " is none of those described");
  }

  private static LocalDate day(String sent) {
    try {
      return LocalDate.parse(sent);
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException("due is a day, 2026-11-30 for instance", wrong);
    }
  }

  static String said(@Nullable String sent, String name) {
    if (sent == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return sent;
  }
}
