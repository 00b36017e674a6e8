package fr.ent.portal.notices;

import fr.ent.api.notices.NoticeRules;
import fr.ent.api.notices.OfferedChannel;
import fr.ent.portal.web.FormErrors;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The page of what a school sets.
 *
 * @param errors what is wrong, by field
 * @param done whether it was just saved
 * @param phone as it was typed
 */
public record SettingsView(
    Place place,
    List<Place> places,
    NoticeRules rules,
    List<OfferedChannel> payable,
    Map<String, String> errors,
    boolean done,
    String phone)
    implements FormErrors {
  public SettingsView {
    places = List.copyOf(places);
    payable = List.copyOf(payable);
    errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
  }

  SettingsView(
      Place place,
      List<Place> places,
      NoticeRules rules,
      List<OfferedChannel> payable,
      Map<String, String> errors,
      boolean done) {
    this(place, places, rules, payable, errors, done, number(rules));
  }

  private static String number(NoticeRules rules) {
    return rules.phone().map(one -> one.value()).orElse("");
  }

  SettingsView done(boolean saved) {
    return new SettingsView(place, places, rules, payable, errors, saved, phone);
  }

  SettingsView typed(String number) {
    return new SettingsView(place, places, rules, payable, errors, done, number);
  }
}
