package org.seraicrm.platform.cards;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.seraicrm.platform.kernel.Problem;

/** Judges what happens to cards of one module kind, before it is kept. Registered as an OSGi service by the bundle. */
@ConsumerType
public interface CardRule {

    /** The module kind. */
    String kind();

    /** Why the change may not be; empty when it may. */
    Optional<Problem> judge(CardChange change);
}
