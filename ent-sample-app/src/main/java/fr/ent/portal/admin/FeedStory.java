package fr.ent.portal.admin;

import fr.ent.api.directory.FeedDifference;
import fr.ent.api.directory.FeedFinding;
import fr.ent.api.directory.FeedRun;
import fr.ent.api.directory.FuseAlarm;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.Profile;
import fr.ent.portal.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of a feed, told (fr: histoire d'une alimentation).
 *
 * @param applying whether to apply it was asked, and has not ended
 * @param overtaken whether what was asked was refused, as another came before it
 * @param schools what it changes, school by school
 * @param findings the first of the report, each with its reason
 * @param next where the report goes on; empty at its end
 */
public record FeedStory(
    FeedRun run,
    boolean applying,
    boolean overtaken,
    List<FeedDifference> schools,
    long total,
    List<Reason> findings,
    String next) {
  /** A finding and what its rule means. */
  public record Reason(FeedFinding finding, String words) {}

  public FeedStory {
    schools = List.copyOf(schools);
    findings = List.copyOf(findings);
  }

  /** Tell whether work goes on at this moment. */
  public boolean goesOn() {
    return applying || kind().equals("busy");
  }

  /** Tell whether somebody must decide. */
  public boolean waits() {
    return run.state() == FeedRun.State.STAGED && !applying;
  }

  /** Tell the state it is in, or goes to in a moment. */
  public FeedRun.State state() {
    return applying && run.state() == FeedRun.State.STAGED ? FeedRun.State.APPLYING : run.state();
  }

  /** Tell how its state is shown. */
  public String kind() {
    return kind(state());
  }

  /** Tell how a state is shown. */
  public static String kind(FeedRun.State state) {
    return switch (state) {
      case OPENED, READING, APPLYING -> "busy";
      case STAGED -> "careful";
      case APPLIED -> "good";
      case REFUSED -> "bad";
      case ABANDONED -> "off";
    };
  }

  /** Tell the name of what was read, without the folders above it. */
  public static String name(FeedRun run) {
    return run.location().replaceFirst("[/\\\\]+$", "").replaceFirst(".*[/\\\\]", "");
  }

  /** Tell a difference in one sentence: {@code 312 arrivées, 4 départs}. */
  public static String sentence(Words words, FeedDifference difference) {
    var told = new ArrayList<String>();
    tell(told, words, "feed.arrivals", difference.arrivals());
    tell(told, words, "feed.departures", difference.departures());
    tell(told, words, "feed.moves", difference.classChanges());
    tell(told, words, "feed.corrections", difference.corrections());
    return told.isEmpty()
        ? words.say("feed.nothing")
        : words.say("feed.sentence", words.list(told));
  }

  private static void tell(List<String> told, Words words, String key, long number) {
    if (number > 0) {
      told.add(words.say(key, number));
    }
  }

  /** Tell an alarm in one sentence. */
  public static String sentence(Words words, FuseAlarm alarm) {
    var name =
        alarm.scope().equals("profile") ? profile(words, alarm.name()) : Names.place(alarm.name());
    return words.say("alarm." + alarm.scope(), name, alarm.affected(), alarm.present());
  }

  /** A profile of all, {@code National_ENS}, or of one school: {@code National_ENS CLG VALLON}. */
  private static String profile(Words words, String name) {
    var parts = name.split(" ", 2);
    var profile = words.sayOr("profiles." + Profile.of(parts[0]).shortCode(), parts[0]);
    return parts.length == 1 ? profile : profile + ", " + Names.place(parts[1]);
  }
}
