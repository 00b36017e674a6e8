package fr.ent.auth.servlet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a browser says it is, shortened to what a person recognises. */
final class Device {
  private static final List<String> BROWSERS =
      List.of("Edg/Edge", "OPR/Opera", "Firefox/Firefox", "Chrome/Chrome", "Safari/Safari");
  private static final List<String> SYSTEMS =
      List.of(
          "Android/Android",
          "iPhone/iPhone",
          "iPad/iPad",
          "Windows/Windows",
          "Macintosh/Mac",
          "Linux/Linux");

  private Device() {}

  static String of(@Nullable String agent) {
    if (agent == null) {
      return "";
    }
    var browser = name(BROWSERS, agent);
    var system = name(SYSTEMS, agent);
    return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
  }

  private static String name(List<String> known, String agent) {
    return known.stream()
        .filter(one -> agent.contains(one.substring(0, one.indexOf('/'))))
        .map(one -> one.substring(one.indexOf('/') + 1))
        .findFirst()
        .orElse("");
  }
}
