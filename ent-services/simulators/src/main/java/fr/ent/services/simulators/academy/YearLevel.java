package fr.ent.services.simulators.academy;

import java.util.List;

/** A year of study with the national code of its most common track. */
enum YearLevel {
  SIXIEME("6", "6EME", 11, "10010012110", "6EME", "6EME"),
  CINQUIEME("5", "5EME", 12, "10110001110", "5EME", "5EME"),
  QUATRIEME("4", "4EME", 13, "10210001110", "4EME", "4EME"),
  TROISIEME("3", "3EME", 14, "10310019110", "3EME", "3EME"),
  SECONDE(
      "2",
      "2NDE",
      15,
      "20010019110",
      "2NDE GENERALE ET TECHNOLOGIQUE",
      "2NDE GENERALE OU TECHNOLOGIQUE"),
  PREMIERE("1", "1ERE", 16, "20111010110", "1ERE GENERALE", "1ERE GENERALE"),
  TERMINALE("T", "TLE", 17, "2022A010110", "TERMINALE GENERALE", "TERMINALE GENERALE");

  static final List<YearLevel> COLLEGE = List.of(SIXIEME, CINQUIEME, QUATRIEME, TROISIEME);
  static final List<YearLevel> LYCEE = List.of(SECONDE, PREMIERE, TERMINALE);

  final String letter;
  final String word;
  final int age;
  final String mef;
  final String label;
  final String stage;

  YearLevel(String letter, String word, int age, String mef, String label, String stage) {
    this.letter = letter;
    this.word = word;
    this.age = age;
    this.mef = mef;
    this.label = label;
    this.stage = stage;
  }
}
