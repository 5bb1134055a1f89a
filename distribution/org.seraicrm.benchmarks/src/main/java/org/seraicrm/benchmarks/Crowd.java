package org.seraicrm.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.seraicrm.platform.cards.Address;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.cards.ContactPoint;

/**
 * People and firms of four languages with names as skewed as real ones; Russians stand in Cyrillic or in one of its
 * Latin spellings. The same seed gives the same crowd. One thread.
 */
final class Crowd {

    /** Somebody to deal with, as a client's page holds them. */
    record Somebody(
            ClientKind kind,
            String name,
            List<ContactPoint> contactPoints,
            List<Address> addresses,
            List<ContactPerson> persons) {}

    private final Random random;
    private final Words words;

    Crowd(Random random) {
        this.random = random;
        this.words = new Words(random);
    }

    Somebody next() {
        var firm = random.nextInt(3) == 0;
        var name = firm ? firm() : person();
        var phone = Number.drawn(random);
        var written = phone.written(random);
        var email =
                Spellings.plain(name) + random.nextInt(1_000) + "@" + Spellings.plain(words.of("trade")) + ".example";
        return new Somebody(
                firm ? ClientKind.COMPANY : ClientKind.PERSON,
                name,
                List.of(
                        new ContactPoint(
                                ContactPoint.Kind.PHONE,
                                phone.e164(),
                                Optional.of(written).filter(text -> !text.equals(phone.e164())),
                                Optional.empty()),
                        ContactPoint.of(ContactPoint.Kind.EMAIL, email)),
                List.of(new Address(
                        words.of("town") + ", " + words.of("street") + " " + (1 + random.nextInt(200)),
                        Optional.empty())),
                firm ? List.of(contact()) : List.of());
    }

    private ContactPerson contact() {
        return new ContactPerson(
                person(),
                Optional.of(words.of("position")),
                random.nextBoolean(),
                Optional.of(Number.drawn(random).e164()),
                Optional.empty());
    }

    private String firm() {
        var whose = random.nextInt(3) == 0 ? family() : words.rare();
        return whose + "-" + words.of("trade") + " " + words.of("form");
    }

    private String family() {
        return words.of(List.of("hu.family", "pl.family", "west.family").get(random.nextInt(3)));
    }

    private String person() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> hungarian() + " " + words.of("hu.given");
            case 3 -> words.of("pl.given") + " " + words.of("pl.family");
            case 4 -> words.of("pl.family") + " " + words.of("pl.given");
            case 5 -> russian();
            case 6 -> Spellings.values()[random.nextInt(Spellings.values().length)].latin(russian());
            default -> words.of("west.given") + " " + words.of("west.family");
        };
    }

    private String russian() {
        return words.of("ru.stem") + words.of("ru.ending") + " " + words.of("ru.given");
    }

    private String hungarian() {
        return switch (random.nextInt(6)) {
            case 0 -> words.of("hu.family") + "-" + words.of("hu.family");
            case 1 -> words.rare() + "i";
            default -> words.of("hu.family");
        };
    }
}
