package fr.ent.core.attachments;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** A document that was looked at (fr: pièce jointe). */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Attachment {
  private final String type;
  private final byte[] content;

  Attachment(String type, byte[] content) {
    this.type = type;
    this.content = content;
  }

  /** Tell its media type, as its content says it. */
  public String type() {
    return type;
  }

  /** Give its bytes, without where and with what a picture was taken. */
  public byte[] content() {
    return content.clone();
  }
}
