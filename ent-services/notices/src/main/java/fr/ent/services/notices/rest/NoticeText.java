package fr.ent.services.notices.rest;

import fr.ent.api.notices.ToldNotice;
import org.apiguardian.api.API;

/**
 * A notice as products read it (fr: notification).
 *
 * @param path where it leads, on the portal
 * @param at {@code 2026-11-27T07:05:00Z}
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record NoticeText(
    String id,
    String kind,
    String urgency,
    String title,
    String text,
    String path,
    String at,
    boolean read,
    boolean takenBack) {
  static NoticeText of(ToldNotice one) {
    return new NoticeText(
        one.id().toString(),
        one.kind().id(),
        one.urgency().name(),
        one.title(),
        one.text(),
        one.path(),
        one.at().toString(),
        one.read(),
        one.takenBack());
  }
}
