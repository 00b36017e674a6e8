package fr.ent.core.outside;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;

/**
 * Which hosts an outgoing request may go to: those that the installation names, by their whole name
 * or by {@code *.} and an ending, and at an address of the public network only (SEC-17).
 *
 * <p>Whoever names a host is trusted with what its name leads to; the address is looked at so that
 * a name that was taken over leads to nothing inside. Loopback is let in by a setting of whoever
 * calls, for tests and for gateways beside the portal.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OutsideHosts {
  private static final String ANYWHERE = "*";

  private final List<String> named;
  private final boolean loopback;

  /**
   * Let requests go to these hosts.
   *
   * @param loopback whether loopback is let in, with http and on any port
   */
  public OutsideHosts(List<String> named, boolean loopback) {
    this.named = named.stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
    this.loopback = loopback;
  }

  /** Let requests go to every host of the public network. */
  public static OutsideHosts anywhere(boolean loopback) {
    return new OutsideHosts(List.of(ANYWHERE), loopback);
  }

  /** Read a list of hosts from a setting. */
  public static List<String> listed(String setting) {
    return Arrays.stream(setting.split(",", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  /** Tell whether an address is one that may be kept: https, a named host, and nothing odd. */
  public boolean isNamed(URI address) {
    var host = address.getHost();
    if (host == null || address.getUserInfo() != null || address.getFragment() != null) {
      return false;
    }
    boolean secure =
        "https".equals(address.getScheme())
            && (address.getPort() == -1 || address.getPort() == 443 || loopback);
    boolean beside = loopback && "http".equals(address.getScheme());
    return (secure || beside) && matches(host.toLowerCase(Locale.ROOT));
  }

  private boolean matches(String host) {
    return named.stream()
        .anyMatch(
            one ->
                one.startsWith("*.")
                    ? host.endsWith(one.substring(1)) && host.length() > one.length() - 1
                    : host.equals(one) || one.equals(ANYWHERE));
  }

  /**
   * Tell whether a request may leave now.
   *
   * <p>The client of the JDK looks the name up again when it connects, and cannot be told which
   * address to take without giving up the check of the certificate against the name. Both ask the
   * JDK, which remembers an answer for thirty seconds ({@code networkaddress.cache.ttl}): within a
   * call they hear the same one, as long as nobody sets that to nothing.
   */
  public boolean lets(URI address) {
    if (!isNamed(address)) {
      return false;
    }
    try {
      boolean plain = "http".equals(address.getScheme());
      return Arrays.stream(InetAddress.getAllByName(address.getHost()))
          .allMatch(one -> plain ? one.isLoopbackAddress() : isOutside(one));
    } catch (UnknownHostException none) {
      return false;
    }
  }

  private boolean isOutside(InetAddress address) {
    if (address.isLoopbackAddress()) {
      return loopback;
    }
    return !address.isAnyLocalAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && !isReserved(address.getAddress());
  }

  /**
   * What Java does not call site-local, and is not public either (RFC 6890, RFC 4193, RFC 6052).
   */
  private static boolean isReserved(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (bytes.length == 16) {
      boolean uniqueLocal = (first & 0xfe) == 0xfc;
      boolean translated = first == 0x00 && second == 0x64;
      boolean tunnelled = first == 0x20 && (second == 0x02 || (second == 0x01 && bytes[2] == 0));
      return uniqueLocal || translated || tunnelled || first == 0x00;
    }
    return first == 0
        || first >= 224
        || (first == 100 && (second & 0xc0) == 64)
        || (first == 192 && second == 0)
        || (first == 198 && (second & 0xfe) == 18)
        || (first == 198 && second == 51)
        || (first == 203 && second == 0);
  }
}
