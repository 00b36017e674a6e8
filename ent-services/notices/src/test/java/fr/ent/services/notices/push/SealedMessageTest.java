package fr.ent.services.notices.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.tck.Clause;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of the standards, and points that are none. */
class SealedMessageTest {
  private static byte[] bytes(String base64) {
    return Base64.getUrlDecoder().decode(base64);
  }

  private static KeyPair pair(String number, String point) {
    return new KeyPair(Curve.point(bytes(point)), Curve.number(bytes(number)));
  }

  @Test
  @Clause("ACC-12")
  void theExampleOfTheStandardIsSealedToTheLetter() {
    // RFC 8291 §5
    var sealed =
        SealedMessage.of(
            "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8),
            bytes(
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
            bytes("BTBZMqHH6r4Tts7J_aSIgg"),
            pair(
                "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
                "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8"),
            bytes("DGv6ra1nlYgDCS1FRnbzlw"));
    assertThat(Vapid.base64(sealed))
        .isEqualTo(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
                + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
                + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
  }

  @Test
  void aPointOffTheCurveIsRefused() {
    var good =
        bytes(
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");
    for (int i : List.of(0, 5, 40, 64)) {
      var wrong = good.clone();
      wrong[i] ^= 1;
      assertThatThrownBy(() -> Curve.point(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Curve.point(new byte[65]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMessageThatDoesNotFitIsRefused() {
    assertThatThrownBy(
            () ->
                SealedMessage.of(
                    new byte[SealedMessage.LONGEST + 1],
                    new byte[65],
                    new byte[16],
                    Curve.newPair(),
                    new byte[16]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theWordForAPushServiceIsSignedByTheKeyThatItNames() throws Exception {
    var pair = Curve.newPair();
    var point = Vapid.base64(Curve.bytes((ECPublicKey) pair.getPublic()));
    var vapid = new Vapid((ECPrivateKey) pair.getPrivate(), point, "mailto:ent@example.org");
    var header =
        vapid.authorization(
            URI.create("https://push.example.net/send/abc?x=1"),
            Instant.parse("2026-11-24T08:00:00Z"));
    assertThat(header).startsWith("vapid t=").endsWith(", k=" + point);
    var parts = header.replaceAll("^vapid t=|, k=.*$", "").split("\\.", -1);
    assertThat(new String(bytes(parts[1]), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"aud\":\"https://push.example.net\",\"exp\":1795550400,"
                + "\"sub\":\"mailto:ent@example.org\"}");
    var check = Signature.getInstance("SHA256withECDSAinP1363Format");
    check.initVerify(pair.getPublic());
    check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(check.verify(bytes(parts[2]))).isTrue();
  }
}
