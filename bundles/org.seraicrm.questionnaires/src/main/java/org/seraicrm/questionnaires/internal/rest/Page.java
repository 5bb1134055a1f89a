package org.seraicrm.questionnaires.internal.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/** The frame of the pages that clients see: no script, nothing from elsewhere, readable on a telephone and in the dark. */
final class Page {

    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1f2933;--faint:#52606d;--line:#8795a1;--paper:#fff;--mark:#1c5d99;--alarm:#a61b1b}
            @media(prefers-color-scheme:dark){:root{--ink:#e4e7eb;--faint:#b8c2cc;--line:#8795a1;--paper:#1a1f26;--mark:#8ec5ff;--alarm:#ffb3b3}}
            body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 system-ui,sans-serif}
            main{max-width:40rem;margin:0 auto;padding:1.5rem 1rem 3rem}
            h1{font-size:1.5rem;line-height:1.25}
            p,legend,label{overflow-wrap:anywhere}
            .lines{white-space:pre-line}
            fieldset,.question{border:0;margin:1.75rem 0 0;padding:0}
            legend,.question>label{font-weight:600;padding:0;display:block}
            .hint{color:var(--faint);margin:.25rem 0}
            .wrong{color:var(--alarm);margin:.25rem 0;font-weight:600}
            .scale{display:flex;flex-wrap:wrap;gap:.375rem;margin:.5rem 0 1rem}
            .scale label{border:1px solid var(--line);border-radius:.375rem;min-width:2.75rem;min-height:2.75rem;display:flex;align-items:center;justify-content:center;gap:.25rem;padding:0 .25rem}
            .choices label{display:flex;gap:.5rem;align-items:baseline;min-height:2rem}
            textarea{box-sizing:border-box;width:100%;min-height:6rem;margin-top:.375rem;padding:.5rem;font:inherit;color:inherit;background:transparent;border:1px solid var(--line);border-radius:.375rem}
            button{margin-top:2rem;padding:.75rem 1.5rem;font:inherit;font-weight:600;color:var(--paper);background:var(--mark);border:0;border-radius:.375rem}
            a{color:var(--mark)}
            :focus-visible{outline:3px solid var(--mark);outline-offset:2px}
            [role=alert]{border-left:.25rem solid var(--alarm);padding:.25rem 1rem;margin-top:1rem}
            """;

    /** What the page may load: its own style sheet, named by its hash. Forms go where they came from. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Page() {}

    /** A whole page around what is written already. */
    static String of(Locale language, String title, String body) {
        return "<!doctype html>\n<html lang=\"" + text(language.toLanguageTag()) + "\">\n<head>\n"
                + "<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"robots\" content=\"noindex\">\n"
                + "<title>" + text(title) + "</title>\n"
                + "<style>" + STYLE + "</style>\n"
                + "</head>\n<body>\n<main>\n<h1>" + text(title) + "</h1>\n" + body + "</main>\n</body>\n</html>\n";
    }

    /** A paragraph that keeps its lines. */
    static String lines(String text) {
        return "<p class=\"lines\">" + text(text) + "</p>\n";
    }

    /** Text as it is written between tags and in quoted attributes. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
