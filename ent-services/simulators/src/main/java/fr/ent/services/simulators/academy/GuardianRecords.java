package fr.ent.services.simulators.academy;

import java.util.ArrayList;
import java.util.List;

/** The adults in relation with the pupils who are here. */
final class GuardianRecords implements Records {
  private final World world;
  private final int[] present;

  GuardianRecords(World world) {
    this.world = world;
    this.present = world.population().adults();
  }

  @Override
  public AafCategory category() {
    return AafCategory.GUARDIANS;
  }

  @Override
  public int count() {
    return present.length;
  }

  @Override
  public AafRecord at(int rank) {
    int adult = present[rank];
    var families = world.population().families;
    int house = families.householdOfAdult(adult);
    var who = world.identities().adult(families, adult);
    var entry = new AafRecord(category(), World.adultKey(adult));
    entry
        .put("ENTPersonJointure", entry.id)
        .put("sn", who.lastName())
        .put("givenName", who.firstName())
        .put("ENTPersonAutresPrenoms", who.firstNames().subList(0, 1))
        .put("ENTPersonNomPatro", who.birthName())
        .put("personalTitle", world.dice().chance(700, Topic.CIVILITY, adult) ? "" : who.civility())
        .put("ENTPersonDateNaissance", "");
    reach(entry, adult, house, who);
    home(entry, house, families.adult(house, 0), adult);
    entry.put("ENTAuxPersRelEleveEleve", kids(families, house));
    return entry;
  }

  private void reach(AafRecord entry, int adult, int house, Identity who) {
    var at = world.whereabouts();
    boolean mobile = world.dice().chance(850, Topic.PHONE, adult * 3L);
    boolean works = world.dice().chance(250, Topic.PARENT_AT_WORK, adult);
    var number = mobile ? at.phone(adult, true) : "";
    entry
        .put("homePhone", at.phone(house, false))
        .put("telephoneNumber", works ? at.phone(~adult, false) : "")
        .put("mobile", number)
        .put("ENTPersonMobileSMS", world.dice().chance(700, Topic.PHONE, ~adult) ? number : "")
        .put("mail", mail(adult, house, who, entry.id));
  }

  /** One in four has no e-mail; in one household in six the adults share one. */
  private String mail(int adult, int house, Identity who, String key) {
    if (world.dice().chance(160, Topic.MAIL, ~house)) {
      var families = world.population().families;
      int first = families.adult(house, 0);
      return world
          .whereabouts()
          .mail(world.identities().adult(families, first), World.adultKey(first));
    }
    boolean known = world.dice().chance(750, Topic.MAIL, (1L << 33) + adult);
    return known ? world.whereabouts().mail(who, key) : "";
  }

  /** In one household in three the parents live apart; others live where the pupil does. */
  private void home(AafRecord entry, int house, int first, int adult) {
    boolean apart = adult != first && world.dice().chance(350, Topic.LEGAL, ~house);
    var address = world.whereabouts().address(apart ? house * 4L + adult - first : house * 4L);
    entry
        .put("ENTPersonAdresse", address.lines())
        .put("ENTPersonCodePostal", address.postalCode())
        .put("ENTPersonVille", address.town())
        .put("ENTPersonPays", "FRANCE")
        .put(
            "ENTPersonAdresseDiffusion",
            world.dice().chance(550, Topic.ADDRESS, ~adult) ? "O" : "N");
  }

  private List<String> kids(Families families, int house) {
    var keys = new ArrayList<String>(2);
    for (int rank = 0; rank < families.kidsOf(house); rank++) {
      int kid = families.kid(house, rank);
      if (world.population().isHere(kid)) {
        keys.add(World.pupilKey(kid));
      }
    }
    return keys;
  }
}
