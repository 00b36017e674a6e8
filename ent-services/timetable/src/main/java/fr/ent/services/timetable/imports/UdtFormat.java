package fr.ent.services.timetable.imports;

import fr.ent.api.timetable.UnreadableTimetableException;
import fr.ent.api.timetable.UnreadableTimetableException.Reason;
import fr.ent.core.EntService;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * UDT (Omnimodal): a zip archive of XML files, {@code UDCal_00.xml} and so on, whatever the case of
 * their names. {@code UDCal_12_<n>.xml} and {@code UDCal_23_<n>.xml} say how week n of the calendar
 * differs from every other.
 */
@EntService
class UdtFormat implements Format {
  private static final Pattern NAME = Pattern.compile("(?i)([0-9]{7}[A-Z])_[0-9]{14}_UDT\\.zip");
  private static final Pattern WEEKLY = Pattern.compile("udcal_(12|23)_([0-9]{1,2})\\.xml");
  private static final List<String> NEEDED = List.of("00", "07", "11", "12", "24");

  /** What lessons speak of stands before what speaks of lessons. */
  private static final List<String> ORDER =
      List.of("24", "00", "03", "04", "05", "07", "08", "19", "13", "23", "11", "12");

  @Override
  public boolean knows(SentFile file) {
    return file.startsWith(ZipFiles.START);
  }

  @Override
  public Written read(SentFile file, School school) {
    var named = NAME.matcher(file.name());
    if (named.matches()) {
      school.requireUai(named.group(1));
    }
    var files = ZipFiles.of(file);
    if (!files.keySet().containsAll(NEEDED.stream().map(UdtFormat::name).toList())) {
      throw new UnreadableTimetableException(Reason.UNKNOWN_FORMAT);
    }
    var content = new UdtContent();
    for (var number : ORDER) {
      take(files, name(number), content, 0);
    }
    for (var one : files.keySet()) {
      var weekly = WEEKLY.matcher(one);
      if (weekly.matches()) {
        take(files, one, content, WrittenTimes.number(weekly.group(2)));
      }
    }
    return content.written(school);
  }

  private static String name(String number) {
    return "udcal_" + number + ".xml";
  }

  private static void take(
      SortedMap<String, SentFile> files, String name, UdtContent content, int week) {
    var file = files.get(name);
    if (file != null && file.content().length > 0) {
      var xml = XmlFile.open(file);
      while (xml.next()) {
        if (UdtContent.ELEMENTS.contains(xml.name())) {
          content.take(xml.node(), name, week);
        }
      }
    }
  }
}
