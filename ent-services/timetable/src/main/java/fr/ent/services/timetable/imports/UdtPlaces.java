package fr.ent.services.timetable.imports;

import fr.ent.api.identity.TimeSpan;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Half-slots of the day, and the cards that stand in them (fr: demi-séquences, fiches T). */
final class UdtPlaces {
  private static final int USUAL_MINUTES = 60;

  private record Slot(int day, int number, String site) {}

  private record Hours(LocalTime from, LocalTime to) {}

  /** In which half-slot of which day a card stands. */
  record Card(int day, int halfSlot, String site) {}

  private final Map<Slot, Hours> slots = new HashMap<>();
  private final Map<String, Card> cards = new HashMap<>();
  private int minutes = USUAL_MINUTES;

  void lasting(int slotMinutes) {
    minutes = slotMinutes < 2 || slotMinutes > 600 ? USUAL_MINUTES : slotMinutes;
  }

  void takeSlot(XmlNode node) {
    var from = WrittenTimes.hour(node.attribute("hre_deb"));
    var to = WrittenTimes.hour(node.attribute("hre_fin"));
    if (from != null) {
      var slot =
          new Slot(
              WrittenTimes.number(node.attribute("code_jour")),
              WrittenTimes.number(node.attribute("code")),
              node.attribute("code_site"));
      slots.put(slot, new Hours(from, to == null ? from.plusMinutes(minutes / 2) : to));
    }
  }

  void takeCard(XmlNode node) {
    cards.put(
        node.attribute("code"),
        new Card(
            WrittenTimes.number(node.attribute("jour")),
            WrittenTimes.number(node.attribute("demi_seq")),
            node.attribute("site")));
  }

  /** Where a card stands; null where there is none, or none that has hours. */
  @Nullable Card card(String code) {
    var card = cards.get(code);
    return card != null && hours(card) != null ? card : null;
  }

  private @Nullable Hours hours(Card card) {
    return slots.get(new Slot(card.day, card.halfSlot, card.site));
  }

  /** From the beginning of one card to the end of another; null where that is no time. */
  @Nullable TimeSpan span(LocalDate day, Card first, Card last) {
    var from = hours(first);
    var to = hours(last);
    return from == null || to == null || !to.to.isAfter(from.from)
        ? null
        : new TimeSpan(day.atTime(from.from), day.atTime(to.to));
  }
}
