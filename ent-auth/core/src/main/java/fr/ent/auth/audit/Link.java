package fr.ent.auth.audit;

import fr.ent.api.audit.AuditEntry;
import fr.ent.api.audit.AuditFact;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
    try {
      var digest = MessageDigest.getInstance("SHA-256");
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
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
