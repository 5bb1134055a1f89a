package org.seraicrm.imports.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.User;

/** Users as tables call them: by their address, or their names in either order. */
final class Colleagues {

    private final Map<String, Optional<UserId>> byText = new HashMap<>();

    /** Only those who have access; a name that two of them share means neither. */
    Colleagues(List<User> users) {
        users.stream()
                .filter(User::active)
                .forEach(user -> Stream.of(
                                user.email(),
                                user.givenName() + " " + user.familyName(),
                                user.familyName() + " " + user.givenName())
                        .map(Colleagues::bare)
                        .distinct()
                        .forEach(text -> byText.merge(text, Optional.of(user.id()), (one, other) -> Optional.empty())));
    }

    Optional<UserId> called(String text) {
        return byText.getOrDefault(bare(text), Optional.empty());
    }

    private static String bare(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
