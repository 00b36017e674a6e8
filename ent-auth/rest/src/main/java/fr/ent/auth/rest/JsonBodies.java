package fr.ent.auth.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Reads and writes JSON with JSON-B; nobody sends more than a megabyte of it. */
@Consumes("*/*")
@Produces("*/*")
class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
  private static final int LONGEST = 1 << 20;

  private final Jsonb jsonb = JsonbBuilder.create();

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
    return isJson(media);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    var bytes = body.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new ClientErrorException(413);
    }
    Object read = jsonb.fromJson(new String(bytes, StandardCharsets.UTF_8), generic);
    if (read == null) {
      throw new IllegalArgumentException("a body is missing");
    }
    return read;
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
    return isJson(media);
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream body) {
    jsonb.toJson(value, generic, body);
  }

  private static boolean isJson(MediaType media) {
    return media.getSubtype().equals("json") || media.getSubtype().endsWith("+json");
  }
}
