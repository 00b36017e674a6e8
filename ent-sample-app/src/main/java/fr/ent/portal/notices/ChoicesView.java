package fr.ent.portal.notices;

import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.OfferedChannel;
import fr.ent.api.notices.QuietHours;
import fr.ent.portal.web.Frame;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The page of one's own choices.
 *
 * @param errors what is wrong, by the id of the field
 */
public record ChoicesView(
    NoticeLanguage language,
    List<OfferedChannel> channels,
    List<Row> rows,
    QuietHours quiet,
    Map<String, String> errors,
    boolean done) {
  /** A kind, and by which channels it is told. */
  public record Row(NoticeKind kind, String words, boolean must, Set<ChannelName> chosen) {
    public Row {
      chosen = Set.copyOf(chosen);
    }

    /** Tell the id of its group of fields. */
    public String id() {
      return ChoicesView.id(kind);
    }
  }

  public ChoicesView {
    channels = List.copyOf(channels);
    rows = List.copyOf(rows);
    errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
  }

  static String id(NoticeKind kind) {
    return "kind-" + kind.id().replace(':', '-');
  }

  /** Tell what is wrong with a group; empty where nothing is. */
  public String error(Row row) {
    return errors.getOrDefault(row.id(), "");
  }

  /** Tell the sentence about the pause: at night, at the week-end, both or none. */
  public static String pause(Frame frame, QuietHours quiet) {
    boolean night = !quiet.evening().equals(quiet.morning());
    boolean weekEnd = quiet.weekEnd() == QuietHours.WeekEnd.QUIET;
    var evening = frame.words().hour(quiet.evening());
    var morning = frame.words().hour(quiet.morning());
    if (!night && !weekEnd) {
      return frame.say("quiet.none");
    }
    var key = night ? weekEnd ? "quiet.both" : "quiet.night" : "quiet.weekend";
    return frame.say(key, evening, morning);
  }
}
