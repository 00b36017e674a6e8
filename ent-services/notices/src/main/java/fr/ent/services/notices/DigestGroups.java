package fr.ent.services.notices;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.Urgency;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which notices of a batch share one message: those for a digest, of one person and one school. */
final class DigestGroups {
  private final List<KeptNotice> leaders = new ArrayList<>();
  private final Map<NoticeId, List<NoticeId>> led = new LinkedHashMap<>();

  private record Group(PersonId person, StructureId school, List<ChannelName> ways) {}

  DigestGroups(List<KeptNotice> notices, Ways ways) {
    var groups = new HashMap<Group, KeptNotice>();
    for (var notice : notices) {
      var group = new Group(notice.recipient(), notice.structure(), ways.of(notice));
      var leader = notice.urgency() == Urgency.DIGEST ? groups.putIfAbsent(group, notice) : null;
      if (leader == null) {
        leaders.add(notice);
      } else {
        led.computeIfAbsent(leader.id(), one -> new ArrayList<>()).add(notice.id());
      }
    }
  }

  /** Those in whose name a message leaves. */
  List<KeptNotice> leaders() {
    return leaders;
  }

  /** Those that are told with another, by that other. */
  Map<NoticeId, List<NoticeId>> led() {
    return led;
  }
}
