package org.seraicrm.platform.security.internal;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of authenticator apps: RFC 6238 with six digits, 30 seconds and HMAC-SHA-1, which all of them know. */
final class TimeCodes {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int SECRET_BYTES = 20;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    private static final long STEP_SECONDS = 30;
    /** Clocks that go wrong by so many steps are forgiven. */
    private static final long DRIFT = 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeCodes() {}

    /** A new secret, in Base32. */
    static String secret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        var text = new StringBuilder();
        for (var bit = 0; bit < SECRET_BYTES * Byte.SIZE; bit += BITS) {
            var value = 0;
            for (var at = bit; at < bit + BITS; at++) {
                value = value << 1 | bytes[at / Byte.SIZE] >> (Byte.SIZE - 1 - at % Byte.SIZE) & 1;
            }
            text.append(ALPHABET.charAt(value));
        }
        return text.toString();
    }

    /** What a picture for the app says. */
    static String uri(String secret, String company, String email) {
        return "otpauth://totp/" + escaped("Serai " + company) + ":" + escaped(email) + "?secret=" + secret + "&issuer="
                + escaped("Serai " + company);
    }

    /** The step whose code it is, around a moment; empty when it is none's. */
    static Optional<Long> step(String secret, String code, Instant now) {
        var digits = code.replaceAll("\\s", "");
        var middle = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(middle - DRIFT, middle + DRIFT)
                .filter(step -> code(secret, step).equals(digits))
                .boxed()
                .findFirst();
    }

    /** RFC 4226, 5.3. */
    static String code(String secret, long step) {
        var hash = hmac(
                bytes(secret), ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        var offset = hash[hash.length - 1] & 0xf;
        var number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] bytes(String base32) {
        var bytes = ByteBuffer.allocate(base32.length() * BITS / Byte.SIZE);
        var buffer = 0;
        var bits = 0;
        for (var at = 0; at < base32.length(); at++) {
            buffer = buffer << BITS | ALPHABET.indexOf(base32.charAt(at));
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.put((byte) (buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }
        return bytes.array();
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
