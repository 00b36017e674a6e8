package fr.ent.services.simulators.academy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Writes requests as the XML of the feed, in UTF-8. */
final class AafText implements AutoCloseable {
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  /** Stands for an empty value written with two tags. */
  static final String OPEN_AND_CLOSED = "\0";

  private final Writer out;

  AafText(OutputStream stream) {
    this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
  }

  void begin(LocalDate date, String academyCode) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.write("<!DOCTYPE ficAlimMENESR SYSTEM \"ficAlimMENESR.dtd\">\n<ficAlimMENESR>\n");
    out.write("<!-- versionAF=\"AAF-VE2407\" -->\n<!-- versionSDET=\"6.4\" -->\n");
    out.write("<!-- codeAcademieExport=\"" + academyCode + "\" -->\n<!-- degre=\"2D\" -->\n");
    out.write("<!-- dateGenerationExport=\"" + DAY.format(date) + "\" -->\n");
  }

  void write(AafRecord entry) throws IOException {
    out.write('<');
    out.write(entry.request);
    out.write(">\n<operationalAttributes><attr name=\"");
    out.write(attributeOf(entry.category));
    out.write("\"><value>");
    out.write(entry.category);
    out.write("</value></attr></operationalAttributes>\n<identifier><id>");
    out.write(entry.id);
    out.write("</id></identifier>\n");
    attributes(entry);
    out.write("</");
    out.write(entry.request);
    out.write(">\n");
  }

  private void attributes(AafRecord entry) throws IOException {
    if (entry.request.equals("deleteRequest")) {
      return;
    }
    boolean change = entry.request.equals("modifyRequest");
    var all = change ? "modifications" : "attributes";
    var each = change ? "modification" : "attr";
    out.write("<" + all + ">\n");
    for (AafRecord.Line line : entry.lines()) {
      out.write('<');
      out.write(each);
      out.write(" name=\"");
      out.write(line.name());
      out.write(change ? "\" operation=\"replace\">" : "\">");
      values(line);
      out.write("</");
      out.write(each);
      out.write(">\n");
    }
    out.write("</" + all + ">\n");
  }

  private void values(AafRecord.Line line) throws IOException {
    if (line.values().isEmpty()) {
      out.write("<value/>");
    }
    for (String value : line.values()) {
      if (value.isEmpty()) {
        out.write("<value/>");
      } else if (value.equals(OPEN_AND_CLOSED)) {
        out.write("<value></value>");
      } else {
        out.write("<value>");
        text(value);
        out.write("</value>");
      }
    }
  }

  private void text(String value) throws IOException {
    int from = 0;
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      if (c == '&' || c == '<' || c == '>') {
        out.write(value, from, at - from);
        out.write(c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;");
        from = at + 1;
      }
    }
    out.write(value, from, value.length() - from);
  }

  private static String attributeOf(String category) {
    for (AafCategory known : AafCategory.values()) {
      if (known.value().equals(category)) {
        return known.attribute();
      }
    }
    return "categoriePersonne";
  }

  void end() throws IOException {
    out.write("</ficAlimMENESR>\n");
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
