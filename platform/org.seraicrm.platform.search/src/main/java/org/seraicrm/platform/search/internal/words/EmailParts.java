package org.seraicrm.platform.search.internal.words;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where people begin when they type an e-mail address. */
public final class EmailParts {

    /** RFC 5321, 4.5.3.1.3. */
    private static final int LONGEST = 254;

    private static final Pattern PART = Pattern.compile("[^._+@-]+");

    private EmailParts() {}

    /** The address from each of its parts on: {@code anna.kov@abc.hu}, {@code kov@abc.hu}, {@code @abc.hu}, … */
    public static Set<String> beginnings(String email) {
        String address = normal(email);
        Set<String> beginnings = new LinkedHashSet<>();
        Matcher part = PART.matcher(address);
        int at = address.lastIndexOf('@');
        while (part.find()) {
            if (part.start() < at || part.end() < address.length()) {
                beginnings.add(address.substring(part.start()));
            }
        }
        if (at >= 0) {
            beginnings.add(address.substring(at));
        }
        return beginnings;
    }

    /** As addresses are compared. */
    public static String normal(String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        return address.substring(0, Math.min(LONGEST, address.length()));
    }
}
