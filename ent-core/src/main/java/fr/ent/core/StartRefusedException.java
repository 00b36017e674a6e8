package fr.ent.core;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apiguardian.api.API;

/**
 * Tells in one sentence why the runtime did not start, and what to do about it. The message is
 * English, for logs; {@link #inFrench} is what a person reads first.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public class StartRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String french;

  /** Refuse with a sentence that is the same in every language. */
  public StartRefusedException(String sentence) {
    this(sentence, sentence);
  }

  /** Refuse with a sentence that is the same in every language, and its cause. */
  public StartRefusedException(String sentence, Throwable cause) {
    super(sentence, cause);
    this.french = sentence;
  }

  private StartRefusedException(String french, String english) {
    super(english);
    this.french = french;
  }

  /** Refuse with a sentence of the runtime. */
  public static StartRefusedException of(String word, Object... details) {
    return in(StartRefusedException.class, word, details);
  }

  /**
   * Refuse with the sentence that {@code refusals_fr.properties} and {@code refusals_en.properties}
   * beside a type hold for a word.
   */
  public static StartRefusedException in(Class<?> beside, String word, Object... details) {
    return new StartRefusedException(
        sentence(beside, Locale.FRENCH, word, details),
        sentence(beside, Locale.ENGLISH, word, details));
  }

  /** Add what lies behind it. */
  public StartRefusedException because(Throwable cause) {
    initCause(cause);
    return this;
  }

  /** Tell it in French. */
  public String inFrench() {
    return french;
  }

  private static String sentence(Class<?> beside, Locale locale, String word, Object... details) {
    var bundle =
        ResourceBundle.getBundle(
            beside.getPackageName() + ".refusals",
            locale,
            beside.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    var texts = Arrays.stream(details).map(String::valueOf).toArray();
    return new MessageFormat(bundle.getString(word), locale).format(texts);
  }
}
