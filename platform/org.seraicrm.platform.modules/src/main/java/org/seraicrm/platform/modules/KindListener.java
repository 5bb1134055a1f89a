package org.seraicrm.platform.modules;

import org.osgi.annotation.versioning.ConsumerType;

/** Wants to know when module kinds come, change or go. Registered as an OSGi service. */
@ConsumerType
public interface KindListener {

    /** Called after it has happened, from any thread; must return quickly. */
    void kindsChanged();
}
