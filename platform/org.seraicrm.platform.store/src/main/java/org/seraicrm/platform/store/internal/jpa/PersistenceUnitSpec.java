package org.seraicrm.platform.store.internal.jpa;

import java.util.List;

/**
 * What a persistence unit is made of.
 *
 * @param classes names of the entity classes
 * @param loader where they are found
 */
public record PersistenceUnitSpec(String name, List<String> classes, ClassLoader loader) {

    public PersistenceUnitSpec {
        classes = List.copyOf(classes);
    }
}
