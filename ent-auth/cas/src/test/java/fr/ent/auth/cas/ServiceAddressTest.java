package fr.ent.auth.cas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAddressTest {
  private static final ServiceAddress FOLDER = ServiceAddress.require("https://a.example.org/ent/");
  private static final ServiceAddress PAGE = ServiceAddress.require("https://a.example.org/cas");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.example.org/ent/",
        "ftp://a.example.org/ent/",
        "javascript:alert(1)",
        "//a.example.org/ent/",
        "https:///ent/",
        "https://user@a.example.org/ent/",
        "https://a.example.org@evil.example.org/ent/",
        "https://a.example.org/ent/#x",
        "https://a.example.org/ent/../admin",
        "https://a.example.org/ent/./x",
        "https://a.example.org/ent/..",
        "https://a.example.org/ent/%2e%2e/x",
        "https://a.example.org/ent/%2Fx",
        "https://a.example.org/ent/%5Cx",
        "https://a.example.org/ent//x",
        "https://a.example.org\\@evil.example.org/ent/",
        "https://a.example.org/ent/ x",
        "https://a.example.org/ent/\r\nSet-Cookie: x",
        "https://a.example.org/ent/\u0000",
        "https://ä.example.org/ent/"
      })
  void whatMayBeReadInTwoWaysIsNoAddress(String text) {
    assertThat(ServiceAddress.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example.org/ent/",
        "http://a.example.org/ent/",
        "https://a.example.org:8443/ent/",
        "https://a.example.org.evil.example.org/ent/",
        "https://a.example.org/ENT/",
        "https://a.example.org/ent",
        "https://a.example.org/entx/",
        "https://a.example.org/"
      })
  void anotherAddressIsNotAdmitted(String text) {
    assertThat(ServiceAddress.parse(text).orElseThrow().isAdmittedBy(FOLDER)).isFalse();
  }

  @Test
  void schemeAndHostAreReadInAnyCaseAndTheUsualPortIsNoDifference() {
    assertThat(admits(FOLDER, "HTTPS://A.example.ORG:443/ent/x?y=1")).isTrue();
    assertThat(admits(PAGE, "https://a.example.org/cas?x=1")).isTrue();
    assertThat(admits(PAGE, "https://a.example.org/cas/x")).isFalse();
    assertThat(admits(PAGE, "https://a.example.org/cas;jsessionid=1")).isFalse();
  }

  private static boolean admits(ServiceAddress registered, String text) {
    return ServiceAddress.parse(text).filter(one -> one.isAdmittedBy(registered)).isPresent();
  }

  @Test
  void aTicketIsAddedToTheQueryThatIsThere() {
    assertThat(
            ServiceAddress.parse("https://a.example.org/ent/?x=1")
                .map(a -> a.with("ticket", "ST-1")))
        .isEqualTo(Optional.of("https://a.example.org/ent/?x=1&ticket=ST-1"));
  }
}
