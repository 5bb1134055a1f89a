package org.seraicrm.platform.modules;

/**
 * What a bundle or a YAML file contributes.
 *
 * @param id stable, lower case: {@code sales}
 * @param version of the kind, as in OSGi
 * @param icon name of a Tabler icon
 * @param colour a name of the palette, see {@link Status}
 * @param description one sentence for the administrator who chooses
 * @param setup what new modules of this kind begin with
 */
public record ModuleKind(
        String id, String version, Labels name, Labels description, String icon, String colour, ModuleSetup setup) {

    /** Id of the kind that modules without a kind of their own have: statuses to begin with, no fields, no code. */
    public static final String EMPTY = "empty";

    /** The same under another id. */
    public ModuleKind of(String other) {
        return new ModuleKind(other, version, name, description, icon, colour, setup);
    }

    /** The same with another look. */
    public ModuleKind looking(String otherIcon, String otherColour) {
        return new ModuleKind(id, version, name, description, otherIcon, otherColour, setup);
    }
}
