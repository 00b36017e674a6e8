package fr.ent.services.notices;

import fr.ent.api.identity.PersonId;
import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.NoticeChoices;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.NoticeLanguage;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What people have chosen, in the transaction that is open. */
final class ChoiceShelf {
  private final Handle handle;

  /** A choice of one person for one kind. */
  record Chosen(PersonId person, NoticeKind kind) {}

  ChoiceShelf(Handle handle) {
    this.handle = handle;
  }

  Map<PersonId, NoticeLanguage> languagesOf(Collection<PersonId> people) {
    var languages = new HashMap<PersonId, NoticeLanguage>();
    handle
        .createQuery("select person, language from notices.person where person = any(:people)")
        .bindArray("people", UUID.class, people.stream().map(PersonId::value).toArray())
        .map(
            (row, context) ->
                languages.put(
                    new PersonId(KeptNotice.uuid(row, "person")),
                    NoticeLanguage.ofTag(row.getString("language"))))
        .list();
    return languages;
  }

  Map<Chosen, Set<ChannelName>> choicesOf(Collection<PersonId> people) {
    var choices = new HashMap<Chosen, Set<ChannelName>>();
    handle
        .createQuery(
            "select person, kind, channels from notices.choice where person = any(:people)")
        .bindArray("people", UUID.class, people.stream().map(PersonId::value).toArray())
        .map(
            (row, context) ->
                choices.put(
                    new Chosen(
                        new PersonId(KeptNotice.uuid(row, "person")),
                        new NoticeKind(row.getString("kind"))),
                    names((String[]) row.getArray("channels").getArray())))
        .list();
    return choices;
  }

  private static Set<ChannelName> names(String[] channels) {
    return Arrays.stream(channels).map(ChannelName::new).collect(Collectors.toUnmodifiableSet());
  }

  NoticeChoices of(PersonId person) {
    var channels = new HashMap<NoticeKind, Set<ChannelName>>();
    choicesOf(Set.of(person)).forEach((chosen, names) -> channels.put(chosen.kind(), names));
    var language = languagesOf(Set.of(person)).getOrDefault(person, NoticeLanguage.FR);
    return new NoticeChoices(language, channels);
  }

  void keep(PersonId person, NoticeChoices choices) {
    handle
        .createUpdate(
            """
            insert into notices.person (person, language) values (:person, :language)
            on conflict (person, territory_id) do update set language = excluded.language""")
        .bind("person", person.value())
        .bind("language", choices.language().tag())
        .execute();
    handle.execute("delete from notices.choice where person = ?", person.value());
    choices
        .channels()
        .forEach(
            (kind, names) ->
                handle
                    .createUpdate(
                        """
                        insert into notices.choice (person, kind, channels)
                        values (:person, :kind, :channels)""")
                    .bind("person", person.value())
                    .bind("kind", kind.id())
                    .bindArray(
                        "channels",
                        String.class,
                        (Object[]) names.stream().map(ChannelName::value).toArray(String[]::new))
                    .execute());
  }
}
