package org.seraicrm.platform.store;

/**
 * Headers of a bundle that keeps data. {@code Serai-Unit} names the persistence unit ({@code platform} is shared by the
 * platform's bundles), {@code Serai-Entities} lists the entity classes, {@code Serai-Migrations} the folder of SQL
 * scripts inside the bundle ({@code SERAI-INF/db/migration} by convention).
 */
public final class Migrations {
    /** Header naming the persistence unit. */
    public static final String UNIT = "Serai-Unit";
    /** Header listing the entity classes, comma separated. */
    public static final String ENTITIES = "Serai-Entities";
    /** Header naming the folder of migration scripts. */
    public static final String SCRIPTS = "Serai-Migrations";
    /** The unit that the platform's bundles share. */
    public static final String PLATFORM = "platform";

    private Migrations() {}
}
