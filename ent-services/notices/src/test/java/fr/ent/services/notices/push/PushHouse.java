package fr.ent.services.notices.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.ent.api.notices.PushSubscription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A push service in the process, and browsers that read what it carries (RFC 8291 §3, reversed).
 */
final class PushHouse implements AutoCloseable {
  private final HttpServer server;
  private final List<Message> taken = new CopyOnWriteArrayList<>();
  private final AtomicInteger answer = new AtomicInteger(201);
  private final AtomicInteger browsers = new AtomicInteger();

  /** What was posted. */
  record Message(Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, List.of("")).get(0);
    }
  }

  PushHouse() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(exchange.getRequestHeaders());
    taken.add(
        new Message(
            headers,
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1)));
    exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
    exchange.sendResponseHeaders(answer.get(), -1);
    exchange.close();
  }

  void answer(int status) {
    answer.set(status);
  }

  List<Message> taken() {
    return taken;
  }

  Browser browser(String label) {
    return new Browser(
        Curve.newPair(),
        Vapid.base64(new byte[16]),
        URI.create(
            "http://127.0.0.1:" + server.getAddress().getPort() + "/" + browsers.incrementAndGet()),
        label);
  }

  /** A browser with its keys. */
  record Browser(KeyPair keys, String secret, URI endpoint, String label) {
    PushSubscription subscription() {
      return new PushSubscription(
          endpoint, Vapid.base64(Curve.bytes((ECPublicKey) keys.getPublic())), secret, label);
    }

    String open(String sealed) {
      try {
        var in = ByteBuffer.wrap(sealed.getBytes(StandardCharsets.ISO_8859_1));
        var salt = take(in, 16);
        in.getInt();
        var sender = take(in, in.get());
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(Curve.point(sender), true);
        var info =
            ByteBuffer.allocate(14 + 65 + 65)
                .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
                .put(Curve.bytes((ECPublicKey) keys.getPublic()))
                .put(sender)
                .array();
        var key =
            expand(
                hmac(Base64.getUrlDecoder().decode(secret), agreement.generateSecret()), info, 32);
        var material = hmac(salt, key);
        var content = expand(material, ascii("Content-Encoding: aes128gcm\0"), 16);
        var nonce = expand(material, ascii("Content-Encoding: nonce\0"), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
            Cipher.DECRYPT_MODE,
            new SecretKeySpec(content, "AES"),
            new GCMParameterSpec(128, nonce));
        var plain = cipher.doFinal(take(in, in.remaining()));
        return new String(plain, 0, plain.length - 1, StandardCharsets.UTF_8);
      } catch (GeneralSecurityException failure) {
        throw new IllegalStateException(failure);
      }
    }

    private static byte[] ascii(String text) {
      return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] take(ByteBuffer in, int length) {
      var bytes = new byte[length];
      in.get(bytes);
      return bytes;
    }

    private static byte[] expand(byte[] key, byte[] info, int length)
        throws GeneralSecurityException {
      var counted = Arrays.copyOf(info, info.length + 1);
      counted[info.length] = 1;
      return Arrays.copyOf(hmac(key, counted), length);
    }

    private static byte[] hmac(byte[] key, byte[] input) throws GeneralSecurityException {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(input);
    }

    @Override
    public String toString() {
      return label;
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
