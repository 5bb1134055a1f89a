package org.seraicrm.webhooks.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;

/** The addresses open on this node; kept by their hash, so that the time of a look-up tells nothing. Any thread. */
@Component(service = Hooks.class)
public final class Hooks {

    private final Map<String, Hook> byAddress = new ConcurrentHashMap<>();

    /** Opens an address. Returns what closes it. */
    AutoCloseable open(String address, Hook hook) {
        String hash = hash(address);
        byAddress.put(hash, hook);
        return () -> byAddress.remove(hash, hook);
    }

    /** What is open at an address. */
    public Optional<Hook> at(String address) {
        return Optional.ofNullable(byAddress.get(hash(address)));
    }

    private static String hash(String address) {
        return hash(address.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256, in hexadecimal digits. */
    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
