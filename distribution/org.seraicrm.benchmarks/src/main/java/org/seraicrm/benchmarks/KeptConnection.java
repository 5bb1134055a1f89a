package org.seraicrm.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection to the loopback address that stays open and knows no more than it needs, because the load
 * generator shares two cores with the server. One thread.
 */
final class KeptConnection implements AutoCloseable {

    private static final int BUFFER = 32_768;
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final String headers;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);

    KeptConnection(int port, String key) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        headers = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: application/json\r\nAuthorization: Bearer "
                + key + "\r\n";
    }

    /** What came back. */
    record Answer(int status, String body) {
        String expected(String request) throws IOException {
            if (status != 200) {
                throw new IOException(request + " was answered " + status + ": " + body);
            }
            return body;
        }
    }

    String get(String path) throws IOException {
        return exchange("GET " + path + headers + "\r\n").expected(path);
    }

    String post(String path, String json) throws IOException {
        var length = json.getBytes(StandardCharsets.UTF_8).length;
        return exchange("POST " + path + headers + "Content-Type: application/json\r\nContent-Length: " + length
                        + "\r\n\r\n" + json)
                .expected(path);
    }

    private Answer exchange(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        var status = Integer.parseInt(line().substring(9, 12));
        var length = -1;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        return new Answer(status, new String(length >= 0 ? in.readNBytes(length) : chunks(), StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        line.reset();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server hung up");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
