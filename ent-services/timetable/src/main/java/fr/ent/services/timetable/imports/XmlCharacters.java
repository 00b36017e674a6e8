package fr.ent.services.timetable.imports;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** In which characters a file is written: what its bytes say comes before what it claims. */
final class XmlCharacters {
  private static final Pattern CLAIM =
      Pattern.compile("encoding\\s{0,9}=\\s{0,9}[\"']([^\"'>]{1,40})[\"']");
  private static final Charset OLD = Charset.forName("windows-1252");

  private XmlCharacters() {}

  static Reader reader(SentFile file) {
    return new InputStreamReader(file.open(), of(file));
  }

  static Charset of(SentFile file) {
    if (isUtf8(file.content())) {
      return StandardCharsets.UTF_8;
    }
    var claim = CLAIM.matcher(file.head());
    return claim.find() ? known(claim.group(1)) : OLD;
  }

  private static boolean isUtf8(byte[] content) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return true;
    } catch (CharacterCodingException another) {
      return false;
    }
  }

  private static Charset known(String claim) {
    try {
      var charset = Charset.forName(claim);
      return charset.equals(StandardCharsets.UTF_8) ? OLD : charset;
    } catch (IllegalArgumentException unknown) {
      return OLD;
    }
  }
}
