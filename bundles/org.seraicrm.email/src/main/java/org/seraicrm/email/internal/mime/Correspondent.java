package org.seraicrm.email.internal.mime;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of a letter.
 *
 * @param address in lower case
 * @param name as the letter has it, may be empty
 */
public record Correspondent(String address, String name) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()@]+@[^\\s<>,;:\"()@]+");

    /** Those of a header, as far as they can be read. */
    static List<Correspondent> of(Headers headers, String header) {
        return headers.all(header).stream()
                .flatMap(value -> read(value, headers).stream())
                .toList();
    }

    private static List<Correspondent> read(String value, Headers headers) {
        try {
            return Arrays.stream(InternetAddress.parseHeader(value, false))
                    .filter(address -> !address.isGroup())
                    .flatMap(address -> correspondent(address, headers).stream())
                    .toList();
        } catch (AddressException broken) {
            Matcher address = ADDRESS.matcher(value);
            return address.find()
                    ? List.of(new Correspondent(address.group().toLowerCase(Locale.ROOT), ""))
                    : List.of();
        }
    }

    private static Optional<Correspondent> correspondent(InternetAddress address, Headers headers) {
        Matcher plain = ADDRESS.matcher(address.getAddress() == null ? "" : address.getAddress());
        String name = address.getPersonal() == null ? "" : headers.decoded(address.getPersonal());
        return plain.find()
                ? Optional.of(new Correspondent(plain.group().toLowerCase(Locale.ROOT), name))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return name.isEmpty() ? address : name + " <" + address + ">";
    }
}
