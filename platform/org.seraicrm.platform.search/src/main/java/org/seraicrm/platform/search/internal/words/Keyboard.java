package org.seraicrm.platform.search.internal.words;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a text would have been under another keyboard layout. The layouts are those of the keys that make letters, key by
 * key, without and with Shift; Polish people type on the American one.
 */
public enum Keyboard {
    /** American, and Polish (programmers'). */
    QWERTY("`qwertyuiop[]asdfghjkl;'zxcvbnm,.", "~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>"),
    /** Hungarian. */
    QWERTZ("0qwertzuiopőúasdfghjkléáyxcvbnm,.", "§QWERTZUIOPŐÚASDFGHJKLÉÁYXCVBNM?:"),
    /** Russian. */
    RUSSIAN("ёйцукенгшщзхъфывапролджэячсмитьбю", "ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ");

    private static final Map<Keyboard, Map<Keyboard, Map<Character, Character>>> KEYS = keys();

    private final String plain;
    private final String shifted;

    Keyboard(String plain, String shifted) {
        this.plain = plain;
        this.shifted = shifted;
    }

    /** What the text may have been meant to be; without the text itself, the likeliest first. */
    public static List<String> meant(String typed) {
        boolean cyrillic = typed.chars().anyMatch(letter -> RUSSIAN.has((char) letter));
        Set<String> meant = new LinkedHashSet<>();
        if (cyrillic) {
            meant.add(RUSSIAN.retyped(typed, QWERTY));
            meant.add(RUSSIAN.retyped(typed, QWERTZ));
        } else {
            meant.add(QWERTY.retyped(typed, RUSSIAN));
            meant.add(QWERTZ.retyped(typed, RUSSIAN));
            meant.add(QWERTY.retyped(typed, QWERTZ));
            meant.add(QWERTZ.retyped(typed, QWERTY));
        }
        meant.remove(typed);
        return List.copyOf(meant);
    }

    private boolean has(char letter) {
        return plain.indexOf(letter) >= 0 || shifted.indexOf(letter) >= 0;
    }

    private String retyped(String typed, Keyboard other) {
        Map<Character, Character> keys =
                Objects.requireNonNull(Objects.requireNonNull(KEYS.get(this)).get(other));
        StringBuilder meant = new StringBuilder(typed.length());
        for (char letter : typed.toCharArray()) {
            meant.append(keys.getOrDefault(letter, letter).charValue());
        }
        return meant.toString();
    }

    private static Map<Keyboard, Map<Keyboard, Map<Character, Character>>> keys() {
        Map<Keyboard, Map<Keyboard, Map<Character, Character>>> keys = new EnumMap<>(Keyboard.class);
        for (Keyboard from : values()) {
            Map<Keyboard, Map<Character, Character>> ofOne = new EnumMap<>(Keyboard.class);
            for (Keyboard to : values()) {
                ofOne.put(to, from.keysTo(to));
            }
            keys.put(from, ofOne);
        }
        return keys;
    }

    private Map<Character, Character> keysTo(Keyboard other) {
        Map<Character, Character> keys = new HashMap<>();
        for (int key = 0; key < plain.length(); key++) {
            keys.put(plain.charAt(key), other.plain.charAt(key));
            keys.put(shifted.charAt(key), other.shifted.charAt(key));
        }
        return keys;
    }
}
