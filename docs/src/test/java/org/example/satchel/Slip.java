package org.example.satchel;

import fr.ent.api.liaison.LiaisonAct;
import fr.ent.api.liaison.LiaisonReply;
import fr.ent.api.signon.Assurance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of a page with one guardian, about one pupil. */
record Slip(Optional<Instant> read, List<Deed> deeds, List<LiaisonReply> replies, int seen) {
  static final Slip BLANK = new Slip(Optional.empty(), List.of(), List.of(), 0);

  /** An act, and how sure it was that it is that person's. */
  record Deed(LiaisonAct act, Assurance assurance) {}

  /** The last thing that was done; those before it are kept. */
  Optional<LiaisonAct> act() {
    return deeds.stream().reduce((before, last) -> last).map(Deed::act);
  }

  boolean hasNews() {
    return replies.stream().skip(seen).anyMatch(LiaisonReply::fromSchool);
  }

  Slip readAt(Instant at) {
    return new Slip(Optional.of(read.orElse(at)), deeds, replies, replies.size());
  }

  Slip with(Deed deed) {
    return new Slip(read, Stream.concat(deeds.stream(), Stream.of(deed)).toList(), replies, seen);
  }

  Slip with(LiaisonReply reply) {
    return new Slip(read, deeds, Stream.concat(replies.stream(), Stream.of(reply)).toList(), seen);
  }
}
