package org.seraicrm.imports.internal.read;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.StructuredName;
import ezvcard.property.TextProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Address books (vCard, RFC 6350 and before), as a table with fixed headings. */
final class VisitingCards {

    private static final int PHONES = 3;
    private static final int MAILS = 3;

    private VisitingCards() {}

    static void read(String text, RowSink sink) {
        sink.row(List.of(
                "name",
                "company",
                "position",
                "phone",
                "phone",
                "phone",
                "e-mail",
                "e-mail",
                "e-mail",
                "address",
                "website",
                "note"));
        for (VCard card : Ezvcard.parse(text).all()) {
            List<String> cells = new ArrayList<>();
            cells.add(name(card));
            cells.add(Optional.ofNullable(card.getOrganization())
                    .map(organization -> String.join(" ", organization.getValues()))
                    .orElse(""));
            cells.add(first(card.getTitles().stream()));
            fill(
                    cells,
                    PHONES,
                    card.getTelephoneNumbers().stream()
                            .map(phone -> phone.getText() == null && phone.getUri() != null
                                    ? phone.getUri().getNumber()
                                    : phone.getText()));
            fill(cells, MAILS, card.getEmails().stream().map(mail -> mail.getValue()));
            cells.add(card.getAddresses().stream()
                    .findFirst()
                    .map(VisitingCards::address)
                    .orElse(""));
            cells.add(first(card.getUrls().stream()));
            cells.add(first(card.getNotes().stream()));
            sink.row(cells);
        }
    }

    private static String name(VCard card) {
        StructuredName parts = card.getStructuredName();
        String formatted = Optional.ofNullable(card.getFormattedName())
                .map(TextProperty::getValue)
                .orElse("");
        return formatted.isBlank() && parts != null
                ? Stream.of(parts.getFamily(), parts.getGiven())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "))
                : formatted;
    }

    private static String first(Stream<? extends TextProperty> texts) {
        return texts.map(TextProperty::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static void fill(List<String> cells, int count, Stream<String> values) {
        List<String> found = values.filter(Objects::nonNull).limit(count).toList();
        cells.addAll(found);
        for (int i = found.size(); i < count; i++) {
            cells.add("");
        }
    }

    private static String address(Address address) {
        return Stream.of(
                        address.getPostalCode(),
                        address.getLocality(),
                        address.getStreetAddress(),
                        address.getRegion(),
                        address.getCountry())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
