package fr.ent.services.absences;

import fr.ent.api.access.Actor;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what it is handed, once for each id. */
@ApplicationScoped
public class PaperNotices implements Notices {
  private final List<Notice> sent = new CopyOnWriteArrayList<>();
  private final List<String> takenBack = new CopyOnWriteArrayList<>();

  @Override
  public void send(Actor house, Notice notice) {
    if (sent.stream().noneMatch(one -> one.id().equals(notice.id()))) {
      sent.add(notice);
    }
  }

  @Override
  public void takeBack(Actor house, String topic) {
    takenBack.add(topic);
  }

  List<Notice> sent() {
    return List.copyOf(sent);
  }

  List<String> takenBack() {
    return List.copyOf(takenBack);
  }

  void clear() {
    sent.clear();
    takenBack.clear();
  }
}
