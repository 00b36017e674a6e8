package fr.ent.portal.admin;

import fr.ent.core.EntService;
import fr.ent.portal.web.Pages;
import fr.ent.portal.words.Words;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** The services of the house, ours and those of vendors: whatever has pages under a name. */
@EntService
class OwnServices {
  private final Instance<Pages> rooms;

  @Inject
  OwnServices(@Any Instance<Pages> rooms) {
    this.rooms = rooms;
  }

  List<String> names() {
    return rooms.stream()
        .map(Pages::service)
        .filter(service -> !service.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  static String words(Words words, String service) {
    return words.sayOr("service." + service, service);
  }
}
