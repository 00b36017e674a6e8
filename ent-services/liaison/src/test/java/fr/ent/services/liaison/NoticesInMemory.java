package fr.ent.services.liaison;

import fr.ent.api.access.Actor;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notices that a test can read. */
@ApplicationScoped
public class NoticesInMemory implements Notices {
  private final Map<NoticeId, Notice> sent = new LinkedHashMap<>();

  @Override
  public synchronized void send(Actor house, Notice notice) {
    sent.putIfAbsent(notice.id(), notice);
  }

  @Override
  public synchronized void takeBack(Actor house, String topic) {
    sent.values().removeIf(one -> one.topic().equals(topic));
  }

  synchronized List<Notice> of(String kind) {
    return sent.values().stream().filter(one -> one.kind().id().equals(kind)).toList();
  }

  synchronized void clear() {
    sent.clear();
  }
}
