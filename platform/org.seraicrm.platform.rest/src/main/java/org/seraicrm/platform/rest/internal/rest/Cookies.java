package org.seraicrm.platform.rest.internal.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** The session's cookie, and the token against forged requests that belongs to it. */
final class Cookies {

    static final String SESSION = "serai_session";
    static final String CSRF_HEADER = "X-CSRF-Token";

    private static final int DAYS = 90;

    private Cookies() {}

    static Optional<String> session(ContainerRequestContext request) {
        return Optional.ofNullable(request.getCookies().get(SESSION)).map(Cookie::getValue);
    }

    /** A cookie that scripts don't see and other sites don't send. */
    static NewCookie begin(String token, boolean secure) {
        return cookie(token, (int) Duration.ofDays(DAYS).toSeconds(), secure);
    }

    static NewCookie end(boolean secure) {
        return cookie("", 0, secure);
    }

    private static NewCookie cookie(String value, int seconds, boolean secure) {
        return new NewCookie.Builder(SESSION)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    /** What a page must send along with changes; only a script of our own origin can read it. */
    static String csrf(String session) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(("csrf:" + session).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static boolean sameText(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
