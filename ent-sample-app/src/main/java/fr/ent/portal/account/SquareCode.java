package fr.ent.portal.account;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A code that a phone reads from the screen (fr: code carré), drawn as one path.
 *
 * @param size of its side in modules, with the quiet zone of four on each side
 */
public record SquareCode(int size, String path) {
  private static final int QUIET = 4;

  static SquareCode of(String text) {
    try {
      var modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      var path = new StringBuilder();
      for (int y = 0; y < modules.getHeight(); y++) {
        for (int x = 0; x < modules.getWidth(); x++) {
          if (modules.get(x, y) == 1) {
            path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
          }
        }
      }
      return new SquareCode(modules.getWidth() + 2 * QUIET, path.toString());
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("too long for a square code", tooLong);
    }
  }
}
