package fr.ent.services.simulators.academy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Family and given names by origin, to be combined at random. */
final class NameStock {
  private static final List<String> HEADS =
      List.of(
          ("Bel,Beau,Mont,Clair,Val,Haut,Font,Roc,Vau,Cham,Bri,Mar,Tour,Gran,Cour,Vert,Aube,Orme,Noir,"
                  + "Chan,Per,Sau,Mal,Fer,Ville,Bourg,Fleu,Lan,Pré,Mes")
              .split(","));
  private static final List<String> TAILS =
      List.of(
          ("teuil,vallon,court,mesnil,bois,rive,champs,aumont,gevin,selles,lard,ières,pierre,bert,ainville,"
                  + "coudray,lignac,moureux,dieu,roy,ançon,évrard,ouillet,erolles,igny,uzac,enval,astruc")
              .split(","));

  private static final List<String> MIDDLES =
      List.of(",,e,a,o,i,ne,ri,vi,la,mo,ra,li,de,to,sa".split(",", -1));

  private final List<Origin> origins = new ArrayList<>();
  private int weight;

  /** Where names come from; {@code weight} in a hundred families. */
  private record Origin(int upTo, List<String> surnames, List<String> girls, List<String> boys) {}

  NameStock() {
    var lines = Stock.lines("names.txt");
    for (int at = 0; at < lines.size(); at += 4) {
      var head = lines.get(at);
      weight += Integer.parseInt(head.substring(1, head.indexOf(' ')));
      var of = lines.subList(at, at + 4);
      origins.add(
          new Origin(
              weight,
              Stock.values(of, "surnames"),
              Stock.values(of, "girls"),
              Stock.values(of, "boys")));
    }
  }

  /** The family name of family {@code number}, in capitals as the ministry writes it. */
  String surname(Dice dice, long number) {
    var origin = origin(dice, number);
    String name = dice.choose(origin.surnames, Topic.FAMILY_NAME, number);
    if (dice.chance(940, Topic.FAMILY_NAME, ~number)) {
      name = composed(dice, number, origin, name);
    }
    return name.toUpperCase(Locale.FRENCH);
  }

  /** Names enough that few share one by chance: of two parts, or the halves of two names. */
  private String composed(Dice dice, long number, Origin origin, String name) {
    if (origin.upTo == origins.get(0).upTo) {
      return dice.choose(HEADS, Topic.FAMILY_NAME, number)
          + dice.choose(MIDDLES, Topic.GIVEN_ORIGIN, ~number)
          + dice.choose(TAILS, Topic.OWN_NAME, number);
    }
    var other = dice.choose(origin.surnames, Topic.OWN_NAME, number);
    if (isPlain(name) && isPlain(other)) {
      return name.substring(0, name.length() / 2) + other.substring(other.length() / 2);
    }
    return name.equals(other) ? name : name + "-" + other;
  }

  private static boolean isPlain(String name) {
    return name.length() > 4 && name.chars().allMatch(Character::isLetter);
  }

  /** A given name for {@code person}, likely of the origin of the family {@code number}. */
  String given(Dice dice, long number, long person, boolean girl) {
    boolean own = dice.chance(650, Topic.GIVEN_ORIGIN, person);
    var origin = own ? origin(dice, number) : origins.get(0);
    return dice.choose(girl ? origin.girls : origin.boys, Topic.GIVEN_NAME, person);
  }

  private Origin origin(Dice dice, long number) {
    int at = dice.pick(weight, Topic.FAMILY_ORIGIN, number);
    return origins.stream().filter(origin -> at < origin.upTo).findFirst().orElseThrow();
  }
}
