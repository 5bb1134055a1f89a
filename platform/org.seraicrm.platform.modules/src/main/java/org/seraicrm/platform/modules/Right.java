package org.seraicrm.platform.modules;

import java.util.List;
import java.util.Map;
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

    public Right {
        actions = List.copyOf(actions);
    }
}
