package org.seraicrm.email.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.ContactPoint;

/** The language a client is likely to read, by where its phone and its mailbox are. */
final class ClientTongue {

    private static final Map<String, String> BY_PREFIX =
            Map.of("+36", "hu", "+48", "pl", "+7", "ru", "+375", "ru", "+44", "en", "+1", "en", "+353", "en");
    private static final Map<String, String> BY_DOMAIN =
            Map.of(".hu", "hu", ".pl", "pl", ".ru", "ru", ".by", "ru", ".uk", "en", ".us", "en", ".ie", "en");

    private ClientTongue() {}

    /** Empty where nothing tells. */
    static Optional<Locale> of(Client client) {
        List<ContactPoint> points = client.contactPoints();
        return points.stream()
                .filter(point -> point.kind() == ContactPoint.Kind.PHONE)
                .flatMap(point -> matching(BY_PREFIX, point.value()::startsWith).stream())
                .findFirst()
                .or(() -> points.stream()
                        .filter(point -> point.kind() == ContactPoint.Kind.EMAIL)
                        .flatMap(point -> matching(BY_DOMAIN, point.value()::endsWith).stream())
                        .findFirst())
                .map(Locale::forLanguageTag);
    }

    private static Optional<String> matching(Map<String, String> languages, Predicate<String> fits) {
        return languages.entrySet().stream()
                .filter(each -> fits.test(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
