package fr.ent.core.outside;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.tck.Clause;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where requests may go, and where not. */
class OutsideHostsTest {
  private static OutsideHosts hosts(String loopback, String... named) {
    return new OutsideHosts(List.of(named), Boolean.parseBoolean(loopback));
  }

  @ParameterizedTest
  @Clause("SEC-17")
  @ValueSource(
      strings = {
        "http://push.example.net/x",
        "https://evil.example.net/x",
        "https://push.example.net.evil.example.org/x",
        "https://evilpush.example.net/x",
        "https://user@push.example.net/x",
        "https://push.example.net@evil.example.org/x",
        "https://push.example.net:8443/x",
        "https://push.example.net/x#y",
        "https://.wild.example.net/x",
        "https://wild.example.net/x",
        "https://evilwild.example.net/x",
        "ftp://push.example.net/x",
        "file:///etc/passwd",
        "https:push.example.net",
        "https://127.0.0.1/x",
        "https://[::1]/x"
      })
  void anAddressThatIsNotNamedIsNotLetIn(String address) {
    var hosts = hosts("false", "push.example.net", "*.wild.example.net");
    assertThat(hosts.isNamed(URI.create(address))).isFalse();
    assertThat(hosts.lets(URI.create(address))).isFalse();
  }

  @ParameterizedTest
  @Clause("SEC-17")
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.9.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.8",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "[::1]",
        "[::]",
        "[fe80::1]",
        "[fc00::1]",
        "[fd12::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:10.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[2001:0:7f00:1::]",
        "[ff02::1]",
        "[fec0::1]"
      })
  void aNamedHostAtAnAddressOfTheHouseIsNotLetIn(String address) {
    var hosts = hosts("false", address);
    assertThat(hosts.isNamed(URI.create("https://" + address + "/x"))).isTrue();
    assertThat(hosts.lets(URI.create("https://" + address + "/x"))).isFalse();
  }

  @Test
  void aNamedHostIsLetInByItsWholeNameOrItsEnding() {
    var hosts = hosts("false", "push.example.net", "*.wild.example.net");
    assertThat(hosts.isNamed(URI.create("https://push.example.net/send/x?y"))).isTrue();
    assertThat(hosts.isNamed(URI.create("https://PUSH.example.net:443/"))).isTrue();
    assertThat(hosts.isNamed(URI.create("https://a.b.wild.example.net/"))).isTrue();
    assertThat(hosts("true", "127.0.0.1").lets(URI.create("http://127.0.0.1:8080/"))).isTrue();
    assertThat(hosts("false", "1.1.1.1").lets(URI.create("https://1.1.1.1/"))).isTrue();
  }

  @Test
  @Clause("SEC-17")
  void everyHostIsOneOfThePublicNetworkOnly() {
    var anywhere = OutsideHosts.anywhere(false);
    assertThat(anywhere.lets(URI.create("https://1.1.1.1/x"))).isTrue();
    for (var inside :
        List.of(
            "https://127.0.0.1/",
            "https://localhost/",
            "https://10.0.0.1/",
            "https://[::1]/",
            "http://1.1.1.1/",
            "https://1.1.1.1:8443/")) {
      assertThat(anywhere.lets(URI.create(inside))).as(inside).isFalse();
    }
    assertThat(OutsideHosts.anywhere(true).lets(URI.create("http://127.0.0.1:81/"))).isTrue();
    assertThat(OutsideHosts.anywhere(true).lets(URI.create("http://1.1.1.1/"))).isFalse();
    assertThat(OutsideHosts.anywhere(true).lets(URI.create("https://10.0.0.1/"))).isFalse();
  }
}
