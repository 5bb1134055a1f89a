package org.seraicrm.platform.search;

import java.util.List;

/**
 * What a row is found by in look-ups, or a part of it.
 *
 * @param names what it is called, in any script; the words of all names count
 * @param phones numbers in E.164 form, and as people typed them where that differs
 * @param emails e-mail addresses
 * @param texts further words it may be found by: postal addresses, tax numbers
 */
public record Words(List<String> names, List<String> phones, List<String> emails, List<String> texts) {

    public Words {
        names = List.copyOf(names);
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        texts = List.copyOf(texts);
    }
}
