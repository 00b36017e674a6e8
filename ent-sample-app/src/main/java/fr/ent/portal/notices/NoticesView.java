package fr.ent.portal.notices;

import fr.ent.api.notices.NoticeBox;
import fr.ent.api.notices.ToldNotice;
import java.util.List;

/**
 * The page of the bell.
 *
 * @param older whether this is not the first page
 */
public record NoticesView(List<ToldNotice> told, boolean older) {
  public NoticesView {
    told = List.copyOf(told);
  }

  /** Tell whether something is unread. */
  public boolean isUnread() {
    return told.stream().anyMatch(one -> !one.read() && !one.takenBack());
  }

  /** Tell where older ones are; empty where there can be none. */
  public String next() {
    return told.size() < NoticeBox.PAGE ? "" : "/notices?from=" + told.get(told.size() - 1).id();
  }
}
