package org.seraicrm.platform.store.internal.database;

import java.util.Map;

/** What differs between the two databases. */
public enum Dialect {
    DERBY("org.eclipse.persistence.platform.database.DerbyPlatform") {
        @Override
        public Map<String, String> placeholders() {
            return Map.of("text", "CLOB", "document", "VARCHAR(32000)", "blob", "BLOB(64M)");
        }

        @Override
        public boolean oneProcess() {
            return true;
        }
    },
    POSTGRESQL("org.eclipse.persistence.platform.database.PostgreSQLPlatform") {
        @Override
        public Map<String, String> placeholders() {
            return Map.of("text", "TEXT", "document", "TEXT", "blob", "BYTEA");
        }

        @Override
        public boolean oneProcess() {
            return false;
        }
    };

    private final String eclipseLinkPlatform;

    Dialect(String eclipseLinkPlatform) {
        this.eclipseLinkPlatform = eclipseLinkPlatform;
    }

    /** Class name of EclipseLink's view of this database. */
    public String eclipseLinkPlatform() {
        return eclipseLinkPlatform;
    }

    /** Name of the sub-folder with scripts for this database only. */
    public String folder() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Types that have another name in each database, for migration scripts. */
    public abstract Map<String, String> placeholders();

    /** Whether no other process can have the database open. */
    public abstract boolean oneProcess();
}
