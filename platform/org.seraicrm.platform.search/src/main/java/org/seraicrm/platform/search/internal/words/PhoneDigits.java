package org.seraicrm.platform.search.internal.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The digits of telephone numbers, as stored and as typed. */
public final class PhoneDigits {

    /** Fewer digits say nothing about a number. */
    public static final int FEWEST = 4;

    private static final int LONGEST = 40;
    private static final int RUSSIAN_NATIONAL = 11;
    /** What is dialled before a number within and out of a country: Hungary, Russia, most others. */
    private static final List<String> TRUNKS = List.of("00", "06", "0");

    private PhoneDigits() {}

    /** All endings of the numbers that are long enough to look for. */
    public static Set<String> endings(List<String> phones) {
        Set<String> endings = new LinkedHashSet<>();
        for (String phone : phones) {
            String digits = digits(phone.substring(0, Math.min(LONGEST, phone.length())));
            for (int from = 0; from + FEWEST <= digits.length(); from++) {
                endings.add(digits.substring(from));
            }
        }
        return endings;
    }

    /** What stored numbers may contain of a typed one; empty when it is too short to be looked for. */
    public static List<String> sought(String typed) {
        String digits = digits(typed.replace("(0)", ""));
        List<String> sought = new ArrayList<>(List.of(digits));
        TRUNKS.stream()
                .filter(digits::startsWith)
                .findFirst()
                .ifPresent(trunk -> sought.add(digits.substring(trunk.length())));
        if (digits.startsWith("8") && digits.length() == RUSSIAN_NATIONAL) {
            sought.add(digits.substring(1));
        }
        return sought.stream().filter(part -> part.length() >= FEWEST).toList();
    }

    /** Whether a text can be nothing but a number. */
    public static boolean looksLikePhone(String text) {
        return text.chars().allMatch(PhoneDigits::inNumber) && digits(text).length() >= FEWEST;
    }

    private static boolean inNumber(int letter) {
        return Character.isDigit(letter) || " +-()/.\u00A0\u2011\u2013".indexOf(letter) >= 0;
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }
}
