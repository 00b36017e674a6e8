package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Writes as people write them the names that feeds send in capitals (fr: casse des noms). What is
 * kept stays as it was sent.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Names {
  private static final Pattern WORD = Pattern.compile("[^\\s\u00a0\u202f]+");
  private static final Pattern LEVEL_TWICE =
      Pattern.compile("^(\\d)(?:EME|ÈME|ERE|ÈRE|NDE)\\s+(?=\\1)");
  private static final Pattern WORD_TWICE = Pattern.compile("^(\\S+)\\s+(?=\\1(?:\\P{L}|$))");

  /** Words that stay small inside the name of a town or a school. */
  private static final Set<String> SMALL =
      Set.of("DE", "DU", "DES", "LA", "LE", "LES", "ET", "EN", "SUR", "SOUS", "AUX", "AU", "LÈS");

  /** What a register shortens: written out, or left in capitals because nobody writes it out. */
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("CLG", "Collège"),
          Map.entry("COLLEGE", "Collège"),
          Map.entry("LYC", "Lycée"),
          Map.entry("LYCEE", "Lycée"),
          Map.entry("LGT", "Lycée"),
          Map.entry("ECOLE", "École"),
          Map.entry("LPO", "LPO"),
          Map.entry("LP", "LP"),
          Map.entry("EREA", "EREA"),
          Map.entry("SEGPA", "SEGPA"),
          Map.entry("DSDEN", "DSDEN"));

  /** Words of subjects that the national list writes without their accents. */
  private static final Map<String, String> ACCENTED =
      Map.ofEntries(
          Map.entry("FRANCAIS", "français"),
          Map.entry("MATHEMATIQUES", "mathématiques"),
          Map.entry("GEOGRAPHIE", "géographie"),
          Map.entry("EDUCATION", "éducation"),
          Map.entry("ECONOMIE", "économie"),
          Map.entry("ECONOMIQUES", "économiques"),
          Map.entry("LITTERATURE", "littérature"),
          Map.entry("NUMERIQUE", "numérique"),
          Map.entry("NUMERIQUES", "numériques"),
          Map.entry("MEDIAS", "médias"),
          Map.entry("THEATRE", "théâtre"),
          Map.entry("CINEMA", "cinéma"),
          Map.entry("SPECIALITE", "spécialité"),
          Map.entry("GENERALE", "générale"),
          Map.entry("REGIONALE", "régionale"),
          Map.entry("PERSONNALISE", "personnalisé"),
          Map.entry("ETUDE", "étude"),
          Map.entry("SANTE", "santé"),
          Map.entry("SOCIETE", "société"),
          Map.entry("GEOPOLITIQUE", "géopolitique"),
          Map.entry("HEBREU", "hébreu"),
          Map.entry("CREOLE", "créole"));

  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}]+");

  private static final Pattern PART = Pattern.compile("[^\\s\u00a0\u202f-]+");

  private Names() {}

  /**
   * Write the name of a town or a school: {@code LE MANS} is Le Mans, {@code CLG DES TILLEULS} is
   * Collège des Tilleuls, {@code SAINT-MALO-SUR-MER} is Saint-Malo-sur-Mer.
   */
  public static String place(String name) {
    var spaced = name.strip().replaceAll(" {2,}", " ");
    return PART.matcher(spaced).replaceAll(part -> quoted(part(part.group(), part.start() == 0)));
  }

  private static String part(String part, boolean first) {
    if (part.codePoints().anyMatch(Character::isLowerCase)) {
      return part;
    }
    if (SHORT.containsKey(part)) {
      return SHORT.getOrDefault(part, part);
    }
    if (!first && SMALL.contains(part)) {
      return part.toLowerCase(Locale.FRENCH);
    }
    boolean elided = !first && part.matches("[DL]['’]\\p{L}.*");
    return elided
        ? part.substring(0, 1).toLowerCase(Locale.FRENCH) + small(part).substring(1)
        : small(part);
  }

  /**
   * Write the name of a person: {@code LE GOFF} is Le Goff, {@code D'ARC} is D'Arc. A word that has
   * small letters, or one letter only, is left as it is.
   */
  public static String person(String name) {
    var spaced = name.strip().replaceAll(" {2,}", " ");
    return WORD.matcher(spaced).replaceAll(word -> quoted(small(word.group())));
  }

  /**
   * Write the subject of a lesson: {@code HISTOIRE-GEOGRAPHIE} is Histoire-géographie, {@code
   * ANGLAIS LV1} is Anglais LV1, {@code EPS} stays. What has small letters is left as it is.
   */
  public static String subject(String label) {
    var spaced = label.strip().replaceAll("\\s+", " ");
    if (spaced.length() < 5 || spaced.codePoints().anyMatch(Character::isLowerCase)) {
      return spaced;
    }
    var written = LETTERS.matcher(spaced).replaceAll(word -> subjectWord(word.group()));
    return written.substring(0, 1).toUpperCase(Locale.FRENCH) + written.substring(1);
  }

  private static String subjectWord(String word) {
    boolean code = word.codePoints().anyMatch(Character::isDigit);
    return code ? word : ACCENTED.getOrDefault(word, word.toLowerCase(Locale.FRENCH));
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  private static String small(String word) {
    if (word.codePoints().anyMatch(Character::isLowerCase)) {
      return word;
    }
    var written = new StringBuilder();
    boolean inside = false;
    for (int letter : word.codePoints().toArray()) {
      written.appendCodePoint(inside ? Character.toLowerCase(letter) : letter);
      inside = Character.isLetter(letter) || (inside && isMark(letter));
    }
    return written.toString();
  }

  /** An accent that follows its letter, as some feeds write them, or a soft hyphen. */
  private static boolean isMark(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }

  /**
   * Write the label of a class or group as the school says it: {@code 6EME 6EME 1} is 6ᵉ 1, {@code
   * 3EME 3C} is 3C.
   */
  public static String group(String label) {
    var spaced = label.strip().replaceAll("\\s+", " ");
    var once = WORD_TWICE.matcher(LEVEL_TWICE.matcher(spaced).replaceFirst("")).replaceFirst("");
    return once.replaceAll("\\b(\\d)[EÈ]ME(?!\\p{L})", "$1ᵉ")
        .replaceAll("\\b1[EÈ]RE(?!\\p{L})", "1ʳᵉ")
        .replaceAll("\\b2NDE(?!\\p{L})", "2ᵈᵉ");
  }

  /**
   * Write a name as names are compared: lower case, without accents, ligatures or punctuation, one
   * space between words. {@code D’Œuvre-Ÿ} is {@code d oeuvre y}.
   */
  public static String folded(String name) {
    var plain = new StringBuilder(name.length() + 1);
    var decomposed = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    boolean gap = false;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (gap && plain.length() > 0) {
          plain.append(' ');
        }
        gap = false;
        plain.append(unligated(c));
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        gap = true;
      }
    }
    return plain.toString();
  }

  private static String unligated(char c) {
    return switch (c) {
      case 'œ' -> "oe";
      case 'æ' -> "ae";
      case 'ß' -> "ss";
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'đ' -> "d";
      default -> String.valueOf(c);
    };
  }
}
