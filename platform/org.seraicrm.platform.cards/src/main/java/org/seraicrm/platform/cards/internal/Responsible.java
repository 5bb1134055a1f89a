package org.seraicrm.platform.cards.internal;

import java.util.Optional;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.UserId;

/** A responsible user in the input of changes: absent stays, an empty text clears, a colleague's id is taken. */
final class Responsible {

    private Responsible() {}

    static Optional<UserId> changed(Optional<String> typed, Optional<UserId> before, Premises premises) {
        return typed.isEmpty() ? before : typed.filter(text -> !text.isBlank()).map(text -> user(text, premises));
    }

    private static UserId user(String text, Premises premises) {
        UserId user = id(text);
        if (!premises.employs(user)) {
            throw Problem.invalid("/responsible", "value.notFound").refusal();
        }
        return user;
    }

    private static UserId id(String text) {
        try {
            return UserId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.invalid("/responsible", "value.id").refusal();
        }
    }
}
