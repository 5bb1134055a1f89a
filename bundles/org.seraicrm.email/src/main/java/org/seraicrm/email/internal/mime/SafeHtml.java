package org.seraicrm.email.internal.mime;

import org.owasp.html.Encoding;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** HTML of strangers, made harmless: no scripts, no forms, no frames, nothing that is fetched from elsewhere. */
final class SafeHtml {

    private static final int LONGEST = 500_000;

    private static final PolicyFactory POLICY = Sanitizers.FORMATTING
            .and(Sanitizers.BLOCKS)
            .and(Sanitizers.TABLES)
            .and(new HtmlPolicyBuilder()
                    .allowElements("a", "hr", "font", "span", "center", "pre", "q", "dl", "dt", "dd")
                    .allowStandardUrlProtocols()
                    .allowUrlProtocols("tel")
                    .allowAttributes("href")
                    .onElements("a")
                    .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
                    .allowAttributes("color")
                    .onElements("font")
                    .allowAttributes("colspan", "rowspan")
                    .onElements("td", "th")
                    .toFactory());

    private static final PolicyFactory NOTHING = new HtmlPolicyBuilder().toFactory();

    private SafeHtml() {}

    static String of(String html) {
        return POLICY.sanitize(html.length() > LONGEST ? html.substring(0, LONGEST) : html);
    }

    /** What somebody would read, line by line. */
    static String text(String html) {
        String lines = html.replaceAll("(?is)<(script|style|head|title)\\b.*?</\\1>", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("(?i)<br\\b[^>]*>|</(p|div|tr|li|h[1-6]|table|blockquote)\\s*>", "\n");
        return Encoding.decodeHtml(NOTHING.sanitize(lines), false)
                .replaceAll("[ \\t\\u00a0]+", " ")
                .replaceAll(" ?\n ?", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
