package org.seraicrm.platform.security.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.seraicrm.platform.security.SecretBox;
import org.seraicrm.platform.security.UnreadableSecret;

/** AES-256-GCM with keys from files. What is sealed reads {@code v<number of the key>:<nonce and ciphertext>}. */
@Component
public final class KeyFileSecretBox implements SecretBox {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Pattern SEALED = Pattern.compile("v(\\d{1,6}):([A-Za-z0-9_-]+)");

    private final SecureRandom random = new SecureRandom();
    private final KeyFiles keys;

    @Activate
    public KeyFileSecretBox(BundleContext context) throws IOException {
        this(Path.of(new Settings(context::getProperty, System::getenv)
                        .get("serai.data")
                        .orElse("data"))
                .resolve("keys"));
    }

    /**
     * @param folder of the keys; the first key is made when there is none
     */
    public KeyFileSecretBox(Path folder) throws IOException {
        this.keys = KeyFiles.in(folder);
    }

    @Override
    public String seal(String purpose, String secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var ciphertext = cipher(Cipher.ENCRYPT_MODE, keys.newest(), nonce, purpose)
                    .doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var sealed = ByteBuffer.allocate(nonce.length + ciphertext.length)
                    .put(nonce)
                    .put(ciphertext)
                    .array();
            return "v" + keys.newest() + ":"
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES in GCM", e);
        }
    }

    @Override
    public String open(String purpose, String sealed) {
        var parts = SEALED.matcher(sealed);
        if (!parts.matches()) {
            throw new UnreadableSecret(purpose);
        }
        var number = Integer.parseInt(parts.group(1));
        var bytes = Base64.getUrlDecoder().decode(parts.group(2));
        if (!keys.has(number) || bytes.length <= NONCE_BYTES) {
            throw new UnreadableSecret(purpose);
        }
        return open(purpose, number, ByteBuffer.wrap(bytes));
    }

    private String open(String purpose, int number, ByteBuffer sealed) {
        var nonce = new byte[NONCE_BYTES];
        sealed.get(nonce);
        var ciphertext = new byte[sealed.remaining()];
        sealed.get(ciphertext);
        try {
            var secret = cipher(Cipher.DECRYPT_MODE, number, nonce, purpose).doFinal(ciphertext);
            return new String(secret, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new UnreadableSecret(purpose, e);
        }
    }

    private Cipher cipher(int mode, int key, byte[] nonce, String purpose) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.key(key), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
