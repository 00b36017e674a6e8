package fr.ent.services.notices;

import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.NoticeLanguage;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Templates that places have changed, in the transaction that is open. */
final class TemplateShelf {
  private final Handle handle;

  /** Whose template it is. */
  record Key(Optional<StructureId> structure, String kind, NoticeLanguage language) {}

  TemplateShelf(Handle handle) {
    this.handle = handle;
  }

  /** Those of the territory and of these structures. */
  Map<Key, Template> of(Collection<StructureId> structures) {
    var found = new HashMap<Key, Template>();
    handle
        .createQuery(
            """
            select structure, kind, language, subject, text, brief from notices.template
            where territory_id = current_setting('ent.territory')
              and (structure is null or structure = any(:structures))""")
        .bindArray("structures", UUID.class, structures.stream().map(StructureId::value).toArray())
        .map(
            (row, context) ->
                found.put(
                    new Key(
                        Optional.ofNullable(row.getObject("structure", UUID.class))
                            .map(StructureId::new),
                        row.getString("kind"),
                        NoticeLanguage.ofTag(row.getString("language"))),
                    new Template(
                        row.getString("subject"), row.getString("text"), row.getString("brief"))))
        .list();
    return found;
  }

  void keep(Key key, Template template) {
    handle
        .createUpdate(
            """
            insert into notices.template (structure, kind, language, subject, text, brief)
            values (cast(:structure as uuid), :kind, :language, :subject, :text, :brief)
            on conflict (structure, kind, language, territory_id) do update
            set subject = excluded.subject, text = excluded.text, brief = excluded.brief""")
        .bind("structure", key.structure().map(StructureId::value).orElse(null))
        .bind("kind", key.kind())
        .bind("language", key.language().tag())
        .bind("subject", template.subject())
        .bind("text", template.text())
        .bind("brief", template.brief())
        .execute();
  }

  int remove(Key key) {
    return handle
        .createUpdate(
            """
            delete from notices.template where structure is not distinct from cast(:structure as uuid)
              and kind = :kind and language = :language""")
        .bind("structure", key.structure().map(StructureId::value).orElse(null))
        .bind("kind", key.kind())
        .bind("language", key.language().tag())
        .execute();
  }
}
