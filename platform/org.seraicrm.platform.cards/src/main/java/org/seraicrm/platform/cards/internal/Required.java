package org.seraicrm.platform.cards.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.Form;
import org.seraicrm.platform.modules.Module;

/**
 * What people leave out that a card or client has to say. What was missing before the change keeps nobody from another
 * change, and a message or an automation that knows less than its reader isn't lost for it.
 */
final class Required {

    private static final Set<Door> PEOPLE = Set.of(Door.BROWSER, Door.API, Door.CHAT, Door.SHELL);

    private Required() {}

    /**
     * @param module whole; nothing is asked for in fields that the actor doesn't see or only reads
     * @param before empty for a new one
     */
    static Optional<Problem> problem(Module module, Actor actor, boolean undoing, Optional<Form> before, Form after) {
        List<Field> missing = undoing || !PEOPLE.contains(actor.door()) ? List.of() : after.missing();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        Module seen = module.seenBy(actor.standing());
        List<Field> missed = before.map(Form::missing).orElse(List.of());
        List<Violation> violations = missing.stream()
                .filter(field -> missed.stream().noneMatch(old -> old.id().equals(field.id())))
                .filter(field -> seen.setup().field(field.id()).isPresent()
                        && !seen.sight().readOnly().contains(field.id()))
                .map(field -> new Violation(
                        "/values/" + field.id(),
                        "field.required",
                        Map.of("field", field.label().in(actor.language()))))
                .toList();
        return violations.isEmpty() ? Optional.empty() : Optional.of(Problem.invalid(violations));
    }
}
