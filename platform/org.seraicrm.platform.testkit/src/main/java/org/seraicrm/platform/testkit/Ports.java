package org.seraicrm.platform.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback address for servers that tests start. */
public final class Ports {

    /** Below those that systems give to whoever connects to somewhere: Linux begins at 32,768. */
    private static final int FIRST = 15_000;

    private static final int END = 32_000;

    private Ports() {}

    /** A port that was free a moment ago, and that nobody gets who didn't ask for it by its number. */
    public static int free() {
        int port = ThreadLocalRandom.current().nextInt(FIRST, END);
        while (!isFree(port)) {
            port = ThreadLocalRandom.current().nextInt(FIRST, END);
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
