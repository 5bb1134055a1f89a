package org.seraicrm.platform.integration;

import java.util.List;
import java.util.Optional;

/**
 * A setting of a channel. Labels are texts under {@code channel.<kind>.<name>}; choices add {@code .<choice>}.
 *
 * @param name letters only
 * @param choices for {@link Type#CHOICE}
 * @param preset value that is taken when none is given
 */
public record ChannelField(String name, Type type, boolean required, List<String> choices, Optional<String> preset) {

    /** What it holds, and what a form offers. JSON forms in brackets. */
    public enum Type {
        /** One line (string). */
        TEXT,
        /** Several lines (string). */
        LINES,
        /** A whole number (number). */
        NUMBER,
        /** Yes or no (boolean). */
        FLAG,
        /** One of the choices (string). */
        CHOICE,
        /** An e-mail address (string). */
        EMAIL,
        /** A web address, http or https (string). */
        URL,
        /** A user (string, the id). */
        USER,
        /** A module (string, the id). */
        MODULE,
        /** A department (string, the id). */
        DEPARTMENT,
        /** Names and texts (object of strings). */
        MAP,
        /** Texts (array of strings). */
        LIST,
        /** Kept encrypted and never shown (string). */
        SECRET,
        /** Kept encrypted, made by the channel's kind when left out, shown to administrators (string): an address. */
        GENERATED,
        /** Kept encrypted, made by the kind when left out, shown by {@code channel.key} when it is made anew (string). */
        KEY,
        /** Kept encrypted, made by the kind and used by it alone: neither typed nor shown (string). */
        HIDDEN
    }

    public ChannelField {
        choices = List.copyOf(choices);
    }

    /** One that may be left out. */
    public static ChannelField optional(String name, Type type) {
        return new ChannelField(name, type, false, List.of(), Optional.empty());
    }

    /** One that must be given. */
    public static ChannelField required(String name, Type type) {
        return new ChannelField(name, type, true, List.of(), Optional.empty());
    }

    /** One that has a value when none is given. */
    public static ChannelField preset(String name, Type type, String value) {
        return new ChannelField(name, type, false, List.of(), Optional.of(value));
    }

    /** One of some words; the first is taken when none is given. */
    public static ChannelField choice(String name, String... choices) {
        return new ChannelField(name, Type.CHOICE, false, List.of(choices), Optional.of(choices[0]));
    }

    /** Whether the kind makes it when it was left out. */
    public boolean made() {
        return type == Type.GENERATED || type == Type.KEY || type == Type.HIDDEN;
    }

    /** Whether it is kept encrypted. */
    public boolean secret() {
        return type == Type.SECRET || made();
    }
}
