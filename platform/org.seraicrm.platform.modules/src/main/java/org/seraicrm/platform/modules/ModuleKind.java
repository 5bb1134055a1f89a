package org.seraicrm.platform.modules;

import java.util.List;
import java.util.Set;

/**
 * What a bundle or a YAML file contributes.
 *
 * @param id stable, lower case: {@code sales}
 * @param version of the kind, as in OSGi
 * @param icon name of a Tabler icon
 * @param colour a name of the palette, see {@link Status}
 * @param description one sentence for the administrator who chooses
 * @param setup what new modules of this kind begin with
 * @param rights of its own, for its actions
 * @param suits the businesses whose set of modules it belongs to
 */
public record ModuleKind(
        String id,
        String version,
        Labels name,
        Labels description,
        String icon,
        String colour,
        ModuleSetup setup,
        List<Right> rights,
        Set<Business> suits) {

    public ModuleKind {
        rights = List.copyOf(rights);
        suits = Set.copyOf(suits);
    }

    /** Id of the kind that modules without a kind of their own have: statuses to begin with, no fields, no code. */
    public static final String EMPTY = "empty";

    /** The same under another id. */
    public ModuleKind of(String other) {
        return new ModuleKind(other, version, name, description, icon, colour, setup, rights, suits);
    }

    /** The same with another look. */
    public ModuleKind looking(String otherIcon, String otherColour) {
        return new ModuleKind(id, version, name, description, otherIcon, otherColour, setup, rights, suits);
    }
}
