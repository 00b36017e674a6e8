package fr.ent.services.timetable;

import fr.ent.api.access.Actor;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Notes what it is handed, once for each id, and forgets what is taken back. */
@ApplicationScoped
public class PaperNotices implements Notices {
  private final List<Notice> sent = new ArrayList<>();
  private final Set<String> takenBack = new HashSet<>();
  private int handed;

  @Override
  public synchronized void send(Actor house, Notice notice) {
    sendAll(house, List.of(notice));
  }

  @Override
  public synchronized void sendAll(Actor house, List<Notice> notices) {
    handed++;
    for (var notice : notices) {
      if (sent.stream().noneMatch(one -> one.id().equals(notice.id()))) {
        sent.add(notice);
      }
    }
  }

  @Override
  public synchronized void takeBack(Actor house, String topic) {
    takenBack.add(topic);
  }

  /** What was sent and not taken back. */
  synchronized List<Notice> standing() {
    return sent.stream().filter(one -> !takenBack.contains(one.topic())).toList();
  }

  /** How often something was sent, however much at a time. */
  synchronized int handed() {
    return handed;
  }

  synchronized void clear() {
    sent.clear();
    takenBack.clear();
    handed = 0;
  }
}
