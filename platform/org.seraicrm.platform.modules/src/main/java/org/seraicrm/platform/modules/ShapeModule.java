package org.seraicrm.platform.modules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;

/**
 * Gives a module another shape (A9, A60, A95, A99, A217). Fields that are left out are retired: cards keep their
 * values, and the fields can be taken back. A text label that reads as before in the user's language keeps its
 * translations.
 *
 * @param version of the module that the shape was made from
 * @param moves where the cards of a status that is left out go, by id; needed when it holds any (A96). Undoing brings
 *     the status back, but not those cards
 * @param automations an automation that is switched on here runs with the rights of the user who does it; what it does
 *     has to be offered to that user
 * @return the module's new version
 */
@ActionName(
        value = "module.shape",
        role = Role.ADMINISTRATOR,
        undoneBy = "module.shape",
        surfaces = {})
public record ShapeModule(
        ModuleId module,
        int version,
        Labels name,
        @Text(max = 60) String icon,
        @Text(max = 20) String colour,
        boolean oneCardPerClient,
        List<Field> fields,
        List<Status.Group> groups,
        Optional<List<Barrier>> barriers,
        Optional<Map<String, String>> moves,
        Optional<List<View>> views,
        Optional<List<Automation>> automations)
        implements Action<Integer> {

    /** The same shape, made from another version. */
    public ShapeModule at(int made) {
        return new ShapeModule(
                module,
                made,
                name,
                icon,
                colour,
                oneCardPerClient,
                fields,
                groups,
                barriers,
                moves,
                views,
                automations);
    }
}
