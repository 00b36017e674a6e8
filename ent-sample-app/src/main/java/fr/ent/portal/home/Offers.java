package fr.ent.portal.home;

import fr.ent.api.connectors.Connectors;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.Gate;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visitor;
import fr.ent.portal.words.Shared;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the rooms and partner services that somebody may open (fr: mes services). ACC-04. */
@Shared
public class Offers {
  private final Instance<Pages> rooms;
  private final Connectors connectors;
  private final Gate gate;

  @Inject
  public Offers(@Any Instance<Pages> rooms, Connectors connectors, Gate gate) {
    this.rooms = rooms;
    this.connectors = connectors;
    this.gate = gate;
  }

  /** List them, favourites first. */
  public List<Offer> to(Visitor visitor, Frame frame) {
    var favourites = frame.preferences().favourites();
    var ours =
        rooms.stream()
            .filter(
                room -> gate.closing(Access.SIGNED_IN, room.service(), visitor.actor()).isEmpty())
            .flatMap(room -> room.tiles(visitor).stream())
            .filter(tile -> gate.opens(tile.access(), visitor.actor()))
            .sorted(Comparator.comparingInt(Tile::place))
            .map(tile -> ofRoom(tile, frame));
    var partners = connectors.openTo(visitor.actor()).stream().map(one -> ofPartner(one, frame));
    return Stream.concat(partners, ours)
        .sorted(Comparator.comparingInt(offer -> rank(favourites, offer)))
        .toList();
  }

  private static int rank(List<String> favourites, Offer offer) {
    int place = favourites.indexOf(offer.id());
    return place < 0 ? favourites.size() : place;
  }

  private static Offer ofRoom(Tile tile, Frame frame) {
    var name = frame.say("tile." + tile.id());
    var more = frame.say("tile." + tile.id() + ".more");
    var favourite = frame.preferences().favourites().contains(tile.id());
    return new Offer(
        tile.id(), tile.icon(), tile.path(), name, more, tile.administers(), favourite);
  }

  private static Offer ofPartner(RelyingParty party, Frame frame) {
    var id = party.id().toString();
    var more = party.description().isEmpty() ? frame.say("tile.partner") : party.description();
    var favourite = frame.preferences().favourites().contains(id);
    return new Offer(
        id, party.icon(), party.start().toString(), party.name(), more, false, favourite);
  }
}
