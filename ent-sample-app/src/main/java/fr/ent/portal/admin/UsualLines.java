package fr.ent.portal.admin;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaredRight.Usual;
import fr.ent.api.access.Ground;
import fr.ent.api.access.Right;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.Profile;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.UsualInForce;
import fr.ent.auth.access.UsualRights;
import fr.ent.auth.access.UsualRights.Change;
import fr.ent.core.EntService;
import fr.ent.portal.admin.RightsView.Choice;
import fr.ent.portal.admin.UsualView.Line;
import fr.ent.portal.admin.UsualView.Row;
import fr.ent.portal.words.Words;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/** Says the table of usual rights in the language of the reader. */
@EntService
class UsualLines {
  /** National codes of duties that have a word of their own. */
  private static final List<String> DUTIES =
      List.of("ADA", "ADF", "AED", "CFC", "CTR", "DIR", "DOC", "EDU", "ENS", "LAB", "MDS", "ORI");

  private final UsualRights usual;
  private final Grants grants;
  private final AccessPolicy policy;
  private final RulePlaces places;

  @Inject
  UsualLines(UsualRights usual, Grants grants, AccessPolicy policy, RulePlaces places) {
    this.usual = usual;
    this.grants = grants;
    this.policy = policy;
    this.places = places;
  }

  /** Where the table may be changed: the whole territory first, for whoever may. */
  List<Choice> places(Actor actor, Words words) {
    return places.of(actor, words, Grants.ADMINISTER);
  }

  /** What counts in the first place that the reader administers. */
  List<UsualInForce> inForce(Actor actor, Words words) {
    return places(actor, words).stream()
        .limit(1)
        .flatMap(place -> usual.table(actor, RulePlaces.place(place)).stream())
        .filter(UsualInForce::held)
        .toList();
  }

  /** Who holds a right by what they are. */
  static List<String> holders(Words words, Right right, List<UsualInForce> inForce) {
    return inForce.stream()
        .filter(one -> one.line().right().equals(right))
        .map(one -> line(words, one.line().usual()))
        .toList();
  }

  List<Row> rows(Actor actor, Words words, Choice place, List<UsualInForce> table) {
    return grants.declared(actor).stream()
        .map(right -> row(words, place, right, table))
        .filter(row -> !row.lines().isEmpty())
        .toList();
  }

  private static Row row(Words words, Choice place, DeclaredRight right, List<UsualInForce> table) {
    var lines =
        table.stream()
            .filter(one -> one.line().right().equals(right.right()))
            .map(one -> line(words, place, one))
            .toList();
    return new Row(right.right().id(), GrantLines.right(words, right), lines);
  }

  private static Line line(Words words, Choice place, UsualInForce one) {
    boolean restores = one.set().isPresent();
    var change = new UsualForm(restores ? Change.RESTORE : Change.WITHDRAW, one.line());
    var path =
        "/rights/usual/change?place=" + place.value() + UsualForm.query("line", List.of(change));
    return new Line(
        line(words, one.line().usual()),
        one.held(),
        words.say("usual.origin." + one.origin()),
        restores || one.held() ? path : "",
        restores);
  }

  /** Who holds a right: {@code Autres personnels, chef de travaux, dans son établissement}. */
  static String line(Words words, Usual usual) {
    var profile = profile(words, usual.profile());
    var duty = usual.duty().map(code -> ", " + duty(words, code)).orElse("");
    return profile + duty + ", " + words.say("ground." + usual.ground());
  }

  private static String profile(Words words, Profile profile) {
    return words.sayOr("profiles." + profile.shortCode(), profile.shortCode());
  }

  private static String duty(Words words, String code) {
    return words.say("usual.duty.held", words.sayOr("duty." + code, code));
  }

  static List<Choice> duties(Words words) {
    return DUTIES.stream().map(code -> new Choice(code, words.say("duty." + code))).toList();
  }

  static List<Choice> profiles(Words words) {
    return Profile.national().stream()
        .map(one -> new Choice(one.code(), profile(words, one)))
        .toList();
  }

  static List<Choice> grounds(Words words) {
    return Arrays.stream(Ground.values())
        .map(one -> new Choice(one.name(), words.say("ground." + one)))
        .toList();
  }

  /** Rights that the reader holds in a place, and that may go with an office. */
  List<Choice> addable(Actor actor, Words words, RulePlace place) {
    return grants.declared(actor).stream()
        .filter(one -> !one.byName() && holds(actor, one.right(), place))
        .map(one -> new Choice(one.right().id(), GrantLines.right(words, one)))
        .toList();
  }

  private boolean holds(Actor actor, Right right, RulePlace place) {
    return place
        .structure()
        .map(structure -> policy.allows(actor, right, structure))
        .orElseGet(() -> policy.allows(actor, right));
  }

  String right(Actor actor, Words words, Right right) {
    return GrantLines.right(words, right, grants.declared(actor), List.of());
  }
}
