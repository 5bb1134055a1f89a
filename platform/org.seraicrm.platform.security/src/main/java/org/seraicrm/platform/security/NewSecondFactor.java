package org.seraicrm.platform.security;

import org.seraicrm.platform.modules.Text;

/**
 * What an authenticator app is to know, shown once.
 *
 * @param secret in Base32, for typing
 * @param uri the same as {@code otpauth://totp/…}, for a picture that the app reads
 */
public record NewSecondFactor(
        @Text(secret = true) String secret,
        @Text(secret = true) String uri) {

    @Override
    public String toString() {
        return "NewSecondFactor[]";
    }
}
