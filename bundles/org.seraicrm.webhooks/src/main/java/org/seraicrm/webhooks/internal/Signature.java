package org.seraicrm.webhooks.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and verifies by the Standard Webhooks scheme, version 1: HMAC-SHA256 over id, time and body. */
public final class Signature {

    /** How far a message's time may be from ours. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final int SECRET_BYTES = 32;

    private final byte[] key;

    private Signature(byte[] key) {
        this.key = key;
    }

    /** With a secret as both sides hold it: {@code whsec_} and base 64; empty when it is none. */
    public static Optional<Signature> with(String secret) {
        String base64 = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            return key.length == 0 ? Optional.empty() : Optional.of(new Signature(key));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** A new secret. */
    public static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** The value of the header {@code webhook-signature}. */
    public String sign(String id, Instant time, byte[] body) {
        return VERSION + Base64.getEncoder().encodeToString(mac(id, Long.toString(time.getEpochSecond()), body));
    }

    /** Why a message is not to be believed: {@code webhook.unsigned} or {@code webhook.stale}; empty when it is. */
    public Optional<String> problem(String id, String timestamp, String signatures, byte[] body, Instant now) {
        byte[] expected = mac(id, timestamp, body);
        boolean signed = Stream.of(signatures.split(" "))
                .filter(signature -> signature.startsWith(VERSION))
                .map(signature -> decoded(signature.substring(VERSION.length())))
                .anyMatch(given -> MessageDigest.isEqual(expected, given));
        if (!signed) {
            return Optional.of("webhook.unsigned");
        }
        return fresh(timestamp, now) ? Optional.empty() : Optional.of("webhook.stale");
    }

    private static boolean fresh(String timestamp, Instant now) {
        try {
            long seconds = Math.subtractExact(Long.parseLong(timestamp), now.getEpochSecond());
            return Math.abs(seconds) <= TOLERANCE.toSeconds();
        } catch (NumberFormatException | ArithmeticException notATime) {
            return false;
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private byte[] mac(String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }
}
