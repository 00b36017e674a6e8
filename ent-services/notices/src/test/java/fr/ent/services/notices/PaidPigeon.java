package fr.ent.services.notices;

import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.notices.ChannelName;
import fr.ent.api.territory.TerritoryId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;

/** A channel that costs something, and that knows nobody's address. */
@ApplicationScoped
public class PaidPigeon extends Recorder {
  static final ChannelName NAME = new ChannelName("pigeon");

  @Override
  public ChannelName name() {
    return NAME;
  }

  @Override
  public boolean isOpenedBySchools() {
    return true;
  }

  @Override
  public Set<PersonId> whomItReaches(TerritoryId territory, Collection<Person> people) {
    return Set.of();
  }
}
