package org.seraicrm.platform.modules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.kernel.Role;

/**
 * Something that a role may do in a module, unless the company says otherwise ({@link Grant}). Every module has {@link
 * #VIEW} and {@link #EDIT}; its kind declares others for actions of its own.
 *
 * @param id small letters, digits and dashes
 * @param role the least role that has it to begin with
 * @param actions those that need it, besides {@link #EDIT}
 */
public record Right(String id, Labels label, Role role, List<String> actions) {

    /** To see the module at all; without it the module is off for the user. */
    public static final Right VIEW = new Right(
            "view",
            new Labels(Map.of("en", "See", "hu", "Megtekintés", "ru", "Просмотр", "pl", "Podgląd")),
            Role.RESTRICTED,
            List.of());

    /** To change anything in the module: cards, their to-dos, notes. */
    public static final Right EDIT = new Right(
            "edit",
            new Labels(Map.of("en", "Change", "hu", "Módosítás", "ru", "Изменение", "pl", "Zmiana")),
            Role.RESTRICTED,
            List.of());

    private static final String SEE = "see.";
    private static final String CHANGE = "change.";

    public Right {
        actions = List.copyOf(actions);
    }

    /** To see a field of the module's cards; without it the field looks as if it weren't there. */
    public static Right see(Field field) {
        return see(field.id());
    }

    /** To change a field; without it what the field holds is only read. */
    public static Right change(Field field) {
        return change(field.id());
    }

    /** The same by the field's id. */
    public static Right see(String field) {
        return new Right(SEE + field, Labels.of(field), Role.RESTRICTED, List.of());
    }

    /** The same by the field's id. */
    public static Right change(String field) {
        return new Right(CHANGE + field, Labels.of(field), Role.RESTRICTED, List.of());
    }

    /** The field that is hidden without a right, by the right's id. */
    static Optional<String> hides(String id) {
        return Optional.of(id).filter(some -> some.startsWith(SEE)).map(some -> some.substring(SEE.length()));
    }

    /** Whether an id is that of a right to a single field. */
    public static boolean ofField(String id) {
        return id.startsWith(SEE) || id.startsWith(CHANGE);
    }
}
