package fr.ent.services.timetable.imports;

import fr.ent.api.timetable.UnreadableTimetableException;
import fr.ent.api.timetable.UnreadableTimetableException.Reason;
import fr.ent.core.EntService;
import jakarta.inject.Inject;

/**
 * EDT (Index Éducation): XML in the clear, or in the container that {@link EdtSeal} opens.
 *
 * <p>Whatever the containers are called, an element is read whole that carries {@code Ident}, or is
 * {@code AnneeScolaire}, {@code GrilleHoraire} or a {@code Cours} with a day; the first {@code
 * Cours} has none and only holds the others.
 */
@EntService
class EdtFormat implements Format {
  private static final String SEALED = "EXPORT_INDEX_EDUCATION";

  private final EdtSeal seal;

  @Inject
  EdtFormat(EdtSeal seal) {
    this.seal = seal;
  }

  @Override
  public boolean knows(SentFile file) {
    return file.isXml() && !file.head().contains("<" + StsFormat.ROOT);
  }

  @Override
  public Written read(SentFile file, School school) {
    var xml = XmlFile.open(file);
    if (!xml.name().equals(SEALED)) {
      return content(file, xml, school);
    }
    var sealed = xml.node();
    school.requireUai(sealed.textOf("UAI"));
    var inner = new SentFile(file.name(), seal.open(sealed));
    var opened = XmlFile.open(inner);
    if (opened.name().equals(SEALED)) {
      throw new UnreadableTimetableException(Reason.MALFORMED);
    }
    return content(inner, opened, school);
  }

  private static Written content(SentFile file, XmlFile xml, School school) {
    school.requireUai(xml.attribute("UAI"));
    var content = new EdtContent(file.name(), school.today());
    while (xml.next()) {
      if (isWhole(xml)) {
        content.take(xml.node());
      }
    }
    return content.written(school);
  }

  private static boolean isWhole(XmlFile xml) {
    return !xml.attribute("Ident").isEmpty()
        || (xml.name().equals("Cours") && !xml.attribute("Jour").isEmpty())
        || xml.name().equals("AnneeScolaire")
        || xml.name().equals("GrilleHoraire");
  }
}
