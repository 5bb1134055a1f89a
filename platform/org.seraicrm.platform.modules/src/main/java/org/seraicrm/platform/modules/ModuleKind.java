package org.seraicrm.platform.modules;

import java.util.List;

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
 */
public record ModuleKind(
        String id,
        String version,
        Labels name,
        Labels description,
        String icon,
        String colour,
        ModuleSetup setup,
        List<Right> rights) {

    public ModuleKind {
        rights = List.copyOf(rights);
    }

    /** Id of the kind that modules without a kind of their own have: statuses to begin with, no fields, no code. */
    public static final String EMPTY = "empty";

    /** The same under another id. */
    public ModuleKind of(String other) {
        return new ModuleKind(other, version, name, description, icon, colour, setup, rights);
    }

    /** The same with another look. */
    public ModuleKind looking(String otherIcon, String otherColour) {
        return new ModuleKind(id, version, name, description, otherIcon, otherColour, setup, rights);
    }
}
