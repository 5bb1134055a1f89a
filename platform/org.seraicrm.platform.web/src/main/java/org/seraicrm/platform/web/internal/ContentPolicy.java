package org.seraicrm.platform.web.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the page may load and run (Content Security Policy Level 3): its own files, and those inline scripts that stand
 * in it as it was built (an import map is one), named by their hash. Mantine writes style elements, so inline styles
 * are allowed; scripts never are.
 */
final class ContentPolicy {

    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private ContentPolicy() {}

    static String of(Asset page) {
        StringBuilder scripts = new StringBuilder("script-src 'self'");
        Matcher inline = INLINE.matcher(new String(page.content(), StandardCharsets.UTF_8));
        while (inline.find()) {
            byte[] hash = Asset.sha256(inline.group(1).getBytes(StandardCharsets.UTF_8));
            scripts.append(" 'sha256-")
                    .append(Base64.getEncoder().encodeToString(hash))
                    .append('\'');
        }
        return String.join(
                "; ",
                "default-src 'none'",
                scripts,
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "font-src 'self'",
                "connect-src 'self'",
                "frame-src 'self'",
                "manifest-src 'self'",
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }
}
