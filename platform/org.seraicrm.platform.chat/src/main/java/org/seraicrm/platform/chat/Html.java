package org.seraicrm.platform.chat;

/** The limited HTML of {@link Message}. */
public final class Html {

    private Html() {}

    /** Plain text as HTML. */
    public static String escape(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Plain text in bold. */
    public static String bold(String plain) {
        return "<b>" + escape(plain) + "</b>";
    }

    /** Plain text in italics. */
    public static String italic(String plain) {
        return "<i>" + escape(plain) + "</i>";
    }

    /** The text without its markup. */
    public static String plain(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
