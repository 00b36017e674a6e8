package fr.ent.services.directory.aaf;

/**
 * Where something was read.
 *
 * @param entry id of the record; empty where there is none
 */
record AafPlace(String file, long line, String entry) {
  static final AafPlace WHOLE_FEED = new AafPlace("", 0, "");

  static AafPlace ofFile(String file) {
    return new AafPlace(file, 0, "");
  }
}
