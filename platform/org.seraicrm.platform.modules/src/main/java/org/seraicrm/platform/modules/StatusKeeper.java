package org.seraicrm.platform.modules;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.store.UnitOfWork;

/** Knows what stands in the statuses of modules. Registered as an OSGi service by whoever keeps cards. */
@ConsumerType
public interface StatusKeeper {

    /** How many cards stand in each status of a module that holds any, those in the trash included. */
    Map<String, Long> standing(UnitOfWork unit, ModuleId module);

    /** Moves all cards of a module from one status to another, each with its event. */
    void move(ActionContext context, ModuleId module, String from, String to);
}
