package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Names a channel (fr: nom de canal), {@code mail} for instance. */
@API(status = EXPERIMENTAL, since = "0.1")
public record ChannelName(String value) implements Comparable<ChannelName> {
  private static final Pattern FORM = Pattern.compile("[a-z]{2,20}");

  /** E-mail (fr: courriel). */
  public static final ChannelName MAIL = new ChannelName("mail");

  /** Text message (fr: SMS). */
  public static final ChannelName SMS = new ChannelName("sms");

  /** Web push on a device (fr: notification sur un appareil). */
  public static final ChannelName PUSH = new ChannelName("push");

  public ChannelName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a channel is named by 2 to 20 small letters");
    }
  }

  @Override
  public int compareTo(ChannelName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
