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
        String id, String version, Labels name, Labels description, String icon, String colour, ModuleSetup setup) {}
