package org.seraicrm.platform.kernel;

/** Texts that are too long for their place. */
public final class Shortened {

    private static final String MORE = "…";

    private Shortened() {}

    /**
     * A text, or its beginning and an ellipsis; no character of two halves is cut in two, which nobody could write out.
     *
     * @param most chars in all, the ellipsis among them; at least 2
     */
    public static String to(int most, String text) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - MORE.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + MORE;
    }
}
