package fr.ent.services.simulators.academy;

import java.util.List;

/** Kinds of structure with the ministry's code of nature. */
enum SchoolKind {
  COLLEGE("340", "COLLEGE", "CLG"),
  LYCEE("302", "LYCEE ENSEIGNT GENERAL ET TECHNOLOGIQUE", "LGT"),
  REPLACEMENT_ZONE("", "SANS OBJET", "");

  final String code;
  final String label;
  final String prefix;

  SchoolKind(String code, String label, String prefix) {
    this.code = code;
    this.label = label;
    this.prefix = prefix;
  }

  List<YearLevel> levels() {
    return switch (this) {
      case COLLEGE -> YearLevel.COLLEGE;
      case LYCEE -> YearLevel.LYCEE;
      case REPLACEMENT_ZONE -> List.of();
    };
  }
}
