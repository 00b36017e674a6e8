package fr.ent.portal.liaison;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.core.EntService;
import fr.ent.portal.web.Frame;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** Tells what people are called, as far as the reader may know. */
@EntService
class Called {
  private final Directory directory;

  /** Some people's names. */
  record Of(Map<PersonId, PersonNames> names, String unseen) {
    Of {
      names = Map.copyOf(names);
    }

    /** First and last name. */
    String full(PersonId person) {
      return Optional.ofNullable(names.get(person))
          .map(one -> Names.person(one.display()))
          .orElse(unseen);
    }

    String full(Optional<PersonId> person) {
      return person.map(this::full).orElse(unseen);
    }

    /** The first name, for one's own child. */
    String first(PersonId person) {
      return Optional.ofNullable(names.get(person))
          .map(one -> Names.person(one.called()))
          .orElse(unseen);
    }

    @Override
    public String toString() {
      return "names";
    }
  }

  /** Tell the order of names in a list, in which É follows E. */
  static Comparator<String> order(Frame frame) {
    return Collator.getInstance(frame.words().locale())::compare;
  }

  @Inject
  Called(Directory directory) {
    this.directory = directory;
  }

  Of of(Actor actor, Frame frame, Collection<PersonId> people) {
    var names = new HashMap<>(directory.namesOf(actor, new HashSet<>(people)));
    return new Of(names, frame.say("liaison.somebody"));
  }
}
