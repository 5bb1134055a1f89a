package org.seraicrm.platform.modules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Something that has happened: a record named by {@link Name} in the past tense. Its components become the event's JSON;
 * those marked {@link Personal} are kept apart and blanked when the client is erased.
 */
public interface Fact {

    /** The event type: {@code todo.closed}. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Name {
        String value();
    }

    /** A component that tells about a person. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Personal {}
}
