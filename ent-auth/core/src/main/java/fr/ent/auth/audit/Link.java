package fr.ent.auth.audit;

import fr.ent.api.audit.AuditEntry;
import fr.ent.api.audit.AuditFact;
import fr.ent.core.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** What one entry adds to the chain. */
record Link(long position, Instant at, UUID actor, AuditFact fact) {
  static Link of(AuditEntry entry) {
    return new Link(entry.position(), entry.at(), entry.actor().value(), entry.fact());
  }

  /** Hash every field with its length, so that no two entries read alike. */
  String hash(String before) {
    var digest = Sha256.begin();
    var fields =
        List.of(
            before,
            Long.toString(position),
            at.toString(),
            actor.toString(),
            fact.operation(),
            fact.target(),
            fact.outcome(),
            fact.detail());
    for (var field : fields) {
      var bytes = field.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
