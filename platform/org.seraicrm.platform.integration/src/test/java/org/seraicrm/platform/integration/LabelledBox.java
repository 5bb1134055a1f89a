package org.seraicrm.platform.integration;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.seraicrm.platform.security.SecretBox;
import org.seraicrm.platform.security.UnreadableSecret;

/** Keeps the promises of a secret box except secrecy. */
final class LabelledBox implements SecretBox {

    @Override
    public String seal(String purpose, String secret) {
        return Base64.getEncoder().encodeToString((purpose + "\n" + secret).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String open(String purpose, String locked) {
        String content = new String(Base64.getDecoder().decode(locked), StandardCharsets.UTF_8);
        if (!content.startsWith(purpose + "\n")) {
            throw new UnreadableSecret(purpose);
        }
        return content.substring(purpose.length() + 1);
    }
}
