package org.example.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.example.webhook.SignedMessages.Verdict;
import org.junit.jupiter.api.Test;

class SignedMessagesTest {
  /** The example of the specification, Standard Webhooks 1.0.0, and its time. */
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final String TIME = "1614265330";
  private static final String BODY = "{\"test\": 2432232314}";
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
  private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330L + 60);

  private final SignedMessages messages = new SignedMessages(SECRET);

  private Verdict judge(String id, String time, String signature, String body, Instant now) {
    return messages.judge(id, time, signature, body.getBytes(UTF_8), now);
  }

  @Test
  void whatIsForgedIsNotBelieved() {
    assertThat(judge(ID, TIME, SIGNATURE, BODY + " ", NOW)).isEqualTo(Verdict.FORGED);
    assertThat(judge("msg_other", TIME, SIGNATURE, BODY, NOW)).isEqualTo(Verdict.FORGED);
    assertThat(judge(ID, "1614265331", SIGNATURE, BODY, NOW)).isEqualTo(Verdict.FORGED);
    assertThat(judge(ID, "soon", SIGNATURE, BODY, NOW)).isEqualTo(Verdict.FORGED);
    assertThat(judge(ID, TIME, "", BODY, NOW)).isEqualTo(Verdict.FORGED);
    assertThat(judge(ID, TIME, SIGNATURE.replace("v1,", "v2,"), BODY, NOW))
        .isEqualTo(Verdict.FORGED);
    assertThat(judge(ID, TIME, "v1,AAAA", BODY, NOW)).isEqualTo(Verdict.FORGED);
  }

  @Test
  void whatIsReplayedLaterIsNotBelievedAndAtOnceIsKnown() {
    assertThat(judge(ID, TIME, SIGNATURE, BODY, NOW.plusSeconds(600))).isEqualTo(Verdict.FORGED);
    assertThat(judge(ID, TIME, SIGNATURE, BODY, NOW)).isEqualTo(Verdict.NEW);
    assertThat(judge(ID, TIME, SIGNATURE, BODY, NOW)).isEqualTo(Verdict.KNOWN);
  }

  @Test
  void oneOfTwoSignaturesIsEnough() {
    assertThat(judge(ID, TIME, "v1,AAAA " + SIGNATURE, BODY, NOW)).isEqualTo(Verdict.NEW);
  }
}
