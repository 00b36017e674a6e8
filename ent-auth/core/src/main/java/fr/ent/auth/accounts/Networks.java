package fr.ent.auth.accounts;

import java.util.regex.Pattern;

/** From which network a request came: whoever has one IPv6 address has the 2^64 beside it. */
final class Networks {
  private static final int GROUPS = 8;
  private static final int OF_THE_NETWORK = 4;
  private static final Pattern IPV6 = Pattern.compile("\\[?([0-9a-fA-F:]+)(%\\w+)?]?");

  private Networks() {}

  /** Tell the first half of an IPv6 address; anything else as it is. */
  static String of(String address) {
    var found = IPV6.matcher(address);
    if (!found.matches() || !address.contains(":")) {
      return address;
    }
    var halves = found.group(1).split("::", 2);
    var groups = new StringBuilder();
    var head = halves[0].isEmpty() ? new String[0] : halves[0].split(":", -1);
    int tail = halves.length < 2 || halves[1].isEmpty() ? 0 : halves[1].split(":", -1).length;
    for (int i = 0; i < OF_THE_NETWORK; i++) {
      groups.append(i < head.length ? trimmed(head[i]) : inTail(halves, i, tail)).append(':');
    }
    return groups.toString();
  }

  private static String inTail(String[] halves, int group, int tail) {
    int place = group - (GROUPS - tail);
    return place < 0 || place >= tail ? "0" : trimmed(halves[1].split(":", -1)[place]);
  }

  private static String trimmed(String group) {
    var bare = group.replaceFirst("^0+(?=.)", "");
    return bare.isEmpty() ? "0" : bare.toLowerCase(java.util.Locale.ROOT);
  }
}
