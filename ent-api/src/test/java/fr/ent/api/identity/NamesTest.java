package fr.ent.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "MARTIN | Martin",
        "Léa MARTIN | Léa Martin",
        "LE GOFF | Le Goff",
        "DE LA TOUR | De La Tour",
        "D'ARC | D'Arc",
        "D’ARC | D’Arc",
        "d'Arc | d'Arc",
        "d'ARC | d'ARC",
        "O'NEIL | O'Neil",
        "N'GUYEN | N'Guyen",
        "SAINT-EXUPÉRY | Saint-Exupéry",
        "JEAN-PAUL | Jean-Paul",
        "ÇELIK-ÖZ | Çelik-Öz",
        "CŒURDEROY | Cœurderoy",
        "CONCÑOZ | Concñoz",
        "McDonald | McDonald",
        "MacGregor | MacGregor",
        "MAC GREGOR | Mac Gregor",
        "van der Meer | van der Meer",
        "LY | Ly",
        "O | O",
        "J.-P. | J.-P.",
        "\"  DE   LA  TOUR \" | De La Tour",
        "M. CASTAING | M. Castaing",
        "MARTIN$DUPONT | Martin$Dupont",
        "<SCRIPT> | <Script>",
        "李小龍 | 李小龍",
        "ΠΑΠΑΔΑΚΗ | Παπαδακη",
        "\"\" | \"\""
      })
  void namesAreWrittenAsPeopleWriteThem(String sent, String shown) {
    assertThat(Names.person(sent)).isEqualTo(shown);
    assertThat(Names.person(shown)).as("twice").isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LE MANS | Le Mans",
        "SAINT-MALO-SUR-MER | Saint-Malo-sur-Mer",
        "L'ÎLE-D'YEU | L'Île-d'Yeu",
        "VILLENEUVE D’ASCQ | Villeneuve d’Ascq",
        "CLG DES TILLEULS TILLEULVILLE | Collège des Tilleuls Tilleulville",
        "LGT ROSA BONHEUR | Lycée Rosa Bonheur",
        "LP LES ÉRABLES | LP les Érables",
        "EREA DE LA CÔTE | EREA de la Côte",
        "Collège Rosa-Bonheur | Collège Rosa-Bonheur",
        "LA FERTÉ-SOUS-JOUARRE | La Ferté-sous-Jouarre",
        "PARIS 12 | Paris 12"
      })
  void townsAndSchoolsAreWrittenAsPeopleWriteThem(String sent, String shown) {
    assertThat(Names.place(sent)).isEqualTo(shown);
    assertThat(Names.place(shown)).as("twice").isEqualTo(shown);
  }

  @Test
  void noBreakStaysAndAnAccentOfItsOwnIsNoNewWord() {
    assertThat(Names.person("Mme\u00a0LE\u202fGOFF")).isEqualTo("Mme\u00a0Le\u202fGoff");
    var apart = Normalizer.normalize("HÉLIAS-ÇELIK", Normalizer.Form.NFD);
    assertThat(Normalizer.normalize(Names.person(apart), Normalizer.Form.NFC))
        .isEqualTo("Hélias-Çelik");
    assertThat(Names.person("TOUR\u00adNE")).isEqualTo("Tour\u00adne");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "6EME 6EME 1 | 6ᵉ 1",
        "6EME 1 | 6ᵉ 1",
        "6EME | 6ᵉ",
        "3EME 3C | 3C",
        "4ÈME 4B | 4B",
        "1ERE 1ERE G1 | 1ʳᵉ G1",
        "2NDE 2NDE 3 | 2ᵈᵉ 3",
        "4EME-3EME SEGPA | 4ᵉ-3ᵉ SEGPA",
        "CM1 CM1 | CM1",
        "GROUPE GROUPE 2 | GROUPE 2",
        "6A 6B | 6A 6B",
        "3 3C | 3 3C",
        "6EME 5EME A | 6ᵉ 5ᵉ A",
        "TERM TERMINALE 2 | TERM TERMINALE 2",
        "4ᵉ B | 4ᵉ B",
        "16EME RUE | 16EME RUE",
        "\" 6EME   6EME  1 \" | 6ᵉ 1",
        "A$B A$B | A$B",
        "\"\" | \"\""
      })
  void aClassIsNamedOnce(String sent, String shown) {
    assertThat(Names.group(sent)).isEqualTo(shown);
    assertThat(Names.group(shown)).as("twice").isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FRANCAIS | Français",
        "HISTOIRE-GEOGRAPHIE | Histoire-géographie",
        "EDUCATION MUSICALE | Éducation musicale",
        "SCIENCES VIE & TERRE | Sciences vie & terre",
        "ANGLAIS LV1 | Anglais LV1",
        "EPS | EPS",
        "Atelier SVT | Atelier SVT"
      })
  void aSubjectIsWrittenAsASchoolWritesIt(String sent, String shown) {
    assertThat(Names.subject(sent)).isEqualTo(shown);
    assertThat(Names.subject(shown)).as("twice").isEqualTo(shown);
  }
}
