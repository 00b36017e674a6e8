package fr.ent.services.notices;

import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.notices.Handover;
import fr.ent.api.notices.NoticeChannel;
import fr.ent.api.notices.OutgoingNotice;
import fr.ent.api.notices.TextRoom;
import fr.ent.api.territory.TerritoryId;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A channel of a vendor that a test listens to, and that answers as the test has it. */
public abstract class Recorder implements NoticeChannel {
  private final Queue<OutgoingNotice> taken = new ConcurrentLinkedQueue<>();
  private volatile Function<OutgoingNotice, Handover> answer = one -> Handover.ACCEPTED;

  void answer(Function<OutgoingNotice, Handover> with) {
    answer = with;
  }

  List<OutgoingNotice> taken() {
    return List.copyOf(taken);
  }

  void forget() {
    taken.clear();
    answer = one -> Handover.ACCEPTED;
  }

  @Override
  public String french() {
    return "au tambour";
  }

  @Override
  public String english() {
    return "by drum";
  }

  @Override
  public TextRoom room() {
    return TextRoom.BRIEF;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public Set<PersonId> whomItReaches(TerritoryId territory, Collection<Person> people) {
    return people.stream()
        .filter(one -> !one.contacts().phones().isEmpty())
        .map(Person::id)
        .collect(Collectors.toSet());
  }

  @Override
  public Handover hand(OutgoingNotice notice) {
    var answered = answer.apply(notice);
    if (answered.outcome() == Handover.Outcome.ACCEPTED) {
      taken.add(notice);
    }
    return answered;
  }
}
