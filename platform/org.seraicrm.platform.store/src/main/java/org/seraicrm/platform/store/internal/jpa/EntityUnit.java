package org.seraicrm.platform.store.internal.jpa;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.eclipse.persistence.platform.database.DerbyPlatform;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.store.InstantMicros;
import org.seraicrm.platform.store.internal.database.Database;

/** A persistence unit as EclipseLink wants it described. */
final class EntityUnit implements PersistenceUnitInfo {

    private final PersistenceUnitSpec spec;
    private final Database database;
    private final ClassLoader loader;

    EntityUnit(PersistenceUnitSpec spec, Database database) {
        this.spec = spec;
        this.database = database;
        this.loader = new CompositeClassLoader(List.of(
                spec.loader(),
                PersistenceProvider.class.getClassLoader(),
                DerbyPlatform.class.getClassLoader(),
                EntityUnit.class.getClassLoader()));
    }

    /** Opens the unit, deployed to the end: EclipseLink would do that at the first use, unguarded against a second. */
    EntityManagerFactory open(String sessionName) {
        var properties = properties();
        properties.setProperty("eclipselink.session-name", sessionName);
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            var factory = new PersistenceProvider().createContainerEntityManagerFactory(this, properties);
            factory.createEntityManager().close();
            return factory;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Entities are flat and never woven. Nothing is shared between units of work: another node, or another unit on the
     * same table, may change a row at any time. What EclipseLink throws reaches the caller, so it is not logged here.
     */
    @Override
    public Properties getProperties() {
        return properties();
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("eclipselink.target-database", database.dialect().eclipseLinkPlatform());
        properties.setProperty("eclipselink.archive.factory", NoArchive.class.getName());
        properties.setProperty("eclipselink.weaving", "false");
        properties.setProperty("eclipselink.cache.shared.default", "false");
        properties.setProperty("eclipselink.jdbc.batch-writing", "JDBC");
        properties.setProperty("eclipselink.jdbc.batch-writing.size", "500");
        properties.setProperty("eclipselink.deploy-on-startup", "true");
        properties.setProperty("eclipselink.persistence-context.close-on-commit", "true");
        properties.setProperty("eclipselink.logging.logger", "JavaLogger");
        properties.setProperty("eclipselink.logging.level", "SEVERE");
        properties.setProperty("eclipselink.ddl-generation", "none");
        return properties;
    }

    @Override
    public String getPersistenceUnitName() {
        return spec.name();
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProvider.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public @Nullable DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return database.current();
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public @Nullable URL getPersistenceUnitRootUrl() {
        return EntityUnit.class.getResource("EntityUnit.class");
    }

    @Override
    public List<String> getManagedClassNames() {
        return Stream.concat(spec.classes().stream(), Stream.of(InstantMicros.class.getName()))
                .toList();
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.0";
    }

    @Override
    public ClassLoader getClassLoader() {
        return loader;
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // entities are not woven
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return new CompositeClassLoader(List.of(loader));
    }
}
