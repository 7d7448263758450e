package org.guatu.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An HTTP/1.1 connection to the server on this machine, kept alive as long as the server does. Bare on purpose: what the client costs is taken from the server, which
 * has no other processors.
 */
public final class Wire implements AutoCloseable {
  private static final int SECONDS = 300;
  private static final int BUFFER = 1 << 16;

  private final int port;
  private final String head;
  private Socket socket;
  private InputStream in;
  private OutputStream out;

  /** @param cookies as the header carries them; "" for none */
  public Wire(int port, String cookies) throws IOException {
    this.port = port;
    head = "Host: 127.0.0.1:" + port + "\r\n" + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n");
    socket = connect(port);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    out = socket.getOutputStream();
  }

  private static Socket connect(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(SECONDS * 1000);
    return socket;
  }

  private void reconnect() throws IOException {
    socket.close();
    socket = connect(port);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    out = socket.getOutputStream();
  }

  /** An answer, without its body where that was only counted. @param headers by lower-case name; cookies joined by line breaks */
  public record Answer(int status, Map<String, String> headers, byte[] body, long bytes) {
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** Milliseconds that the server worked on it, as it says itself; 0 if it does not. */
    public double serverMilliseconds() {
      return timing("app;dur=");
    }

    /** SQL statements that the server ran for it, as it says itself. */
    public int statements() {
      return (int) timing("sql;desc=\"");
    }

    private double timing(String entry) {
      String all = headers.getOrDefault("server-timing", "");
      int at = all.indexOf(entry);
      return at < 0 ? 0 : Double.parseDouble(all.substring(at + entry.length()).split("[^0-9.]", 2)[0]);
    }
  }

  public Answer get(String path) throws IOException {
    send("GET " + path + " HTTP/1.1\r\n" + head + "\r\n");
    return read(true);
  }

  /** As {@link #get}, with the body read and dropped. */
  public Answer count(String path) throws IOException {
    send("GET " + path + " HTTP/1.1\r\n" + head + "\r\n");
    return read(false);
  }

  public Answer post(String path, String form) throws IOException {
    byte[] body = form.getBytes(StandardCharsets.UTF_8);
    send("POST " + path + " HTTP/1.1\r\n" + head + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length + "\r\n\r\n" + form);
    return read(true);
  }

  private void send(String request) throws IOException {
    out.write(request.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private Answer read(boolean kept) throws IOException {
    int status = Integer.parseInt(line().split(" ")[1]);
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.merge(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip(), (one, two) -> one + "\n" + two);
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    long bytes = 0;
    if ("chunked".equals(headers.get("transfer-encoding"))) {
      for (long length = Long.parseLong(line(), 16); length > 0; length = Long.parseLong(line(), 16)) {
        bytes += take(length, kept, body);
        line();
      }
      line();
    } else {
      bytes = take(Long.parseLong(headers.getOrDefault("content-length", "0")), kept, body);
    }
    if ("close".equalsIgnoreCase(headers.get("connection"))) {
      reconnect();
    }
    return new Answer(status, headers, body.toByteArray(), bytes);
  }

  private long take(long length, boolean kept, ByteArrayOutputStream body) throws IOException {
    if (kept) {
      body.write(in.readNBytes(Math.toIntExact(length)));
    } else {
      in.skipNBytes(length);
    }
    return length;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the server hung up");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
