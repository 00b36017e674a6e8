package fr.ent.portal.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The one set of icons, drawn in lines on a square of 24 (fr: pictogrammes). */
public final class Icons {
  private static final String UNKNOWN = "<path d=\"M4 4h16v16H4z\"/>";

  private static final Map<String, String> DRAWN =
      Map.ofEntries(
          icon("home", "<path d=\"M4 11l8-7 8 7v9h-6v-6h-4v6H4z\"/>"),
          icon(
              "people",
              "<circle cx=\"9\" cy=\"9\" r=\"3.5\"/><circle cx=\"17\" cy=\"10\" r=\"2.5\"/><path"
                  + " d=\"M3 20c.6-4 3-6 6-6s5.4 2 6 6M16 14.5c2.5 0 4.5 1.5 5 4.5\"/>"),
          icon(
              "person",
              "<circle cx=\"12\" cy=\"8\" r=\"4\"/><path d=\"M4 21c1-5 4.5-7 8-7s7 2 8 7\"/>"),
          icon("bell", "<path d=\"M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4\"/>"),
          icon("search", "<circle cx=\"11\" cy=\"11\" r=\"7\"/><path d=\"m20 20-4-4\"/>"),
          icon("services", "<path d=\"M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z\"/>"),
          icon("leave", "<path d=\"M10 4H5v16h5M9 12h11M16 8l4 4-4 4\"/>"),
          icon("next", "<path d=\"m9 5 7 7-7 7\"/>"),
          icon("back", "<path d=\"m15 5-7 7 7 7\"/>"),
          icon(
              "star",
              "<path d=\"m12 4 2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8z\"/>"),
          icon("alert", "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 7v6M12 16.5v.2\"/>"),
          icon("note", "<path d=\"M5 4h14v16l-7-4-7 4z\"/>"),
          icon("done", "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"m8 12.5 3 3 5-6\"/>"),
          icon("clock", "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 7v5l3 2\"/>"),
          icon("feed", "<path d=\"M12 3v11M7 10l5 5 5-5M4 20h16\"/>"),
          icon("link", "<path d=\"M10 14 20 4M14 4h6v6M18 14v6H4V6h6\"/>"),
          icon("plug", "<path d=\"M9 3v5M15 3v5M6 8h12v4a6 6 0 0 1-12 0zM12 18v3\"/>"),
          icon("log", "<path d=\"M6 3h12v18H6zM9 8h6M9 12h6M9 16h4\"/>"),
          icon(
              "palette",
              "<path d=\"M12 3a9 9 0 1 0 0 18c1.5 0 2-1 1.5-2-.7-1.5.3-3 2-3H18a3 3 0 0 0 3-3c0-5.5-4-10-9-10z\"/><path"
                  + " d=\"M8 11v.1M12 7.5v.1M16 10v.1\"/>"),
          icon("key", "<circle cx=\"8\" cy=\"15\" r=\"4\"/><path d=\"m11 12 9-9M16 7l3 3\"/>"),
          icon("school", "<path d=\"M3 9l9-5 9 5-9 5zM7 11.5V17c3 2 7 2 10 0v-5.5M21 9v6\"/>"),
          icon("briefcase", "<path d=\"M3 8h18v11H3zM9 8V5h6v3M3 13h18\"/>"),
          icon("mail", "<path d=\"M3 6h18v12H3zM3 7l9 7 9-7\"/>"),
          icon(
              "phone",
              "<path d=\"M6 3h4l1.5 5L9 9.5a12 12 0 0 0 5.5 5.5L16 12.5l5 1.5v4c0 1.5-1 3-3 3A15 15 0 0 1 3 6c0-2 1.5-3 3-3z\"/>"),
          icon("calendar", "<path d=\"M4 6h16v13H4zM4 10h16M9 3v4M15 3v4\"/>"),
          icon("message", "<path d=\"M4 5h16v11H9l-5 4z\"/>"),
          icon("chart", "<path d=\"M5 20V10M12 20V4M19 20v-7\"/>"),
          icon("books", "<path d=\"M4 5h7v15H4zM13 5h7v15h-7z\"/>"),
          icon("folder", "<path d=\"M3 7h7l2 3h9v10H3z\"/>"),
          icon("meal", "<path d=\"M7 3v18M4 3v5a3 3 0 0 0 6 0V3M17 3c-2 2-3 5-3 9h3zM17 12v9\"/>"),
          icon(
              "globe",
              "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18\"/>"),
          icon(
              "help",
              "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 17v.1\"/>"),
          icon("print", "<path d=\"M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z\"/>"),
          icon("device", "<path d=\"M4 5h16v11H4zM9 20h6M12 16v4\"/>"),
          icon("text", "<path d=\"M4 19 9 6l5 13M6 15h6M15 19l3-8 3 8M16 16.5h4\"/>"));

  private Icons() {}

  private static Map.Entry<String, String> icon(String name, String lines) {
    return Map.entry(name, lines);
  }

  /** Tell the lines of an icon; a square where there is none of that name. */
  public static String lines(String name) {
    return DRAWN.getOrDefault(name, UNKNOWN);
  }

  /** List the names that a connector may choose from. */
  public static List<String> names() {
    return List.copyOf(new TreeMap<>(DRAWN).keySet());
  }
}
