package org.seraicrm.platform.chat.phrases.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which words are compared: lower case, without diacritics, dashes and quotes of one kind. */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folding() {}

    static String fold(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(apart)
                .replaceAll("")
                .replace('ł', 'l')
                .replace('’', '\'')
                .replace('–', '-')
                .replace('—', '-');
    }
}
