package org.seraicrm.platform.automation.internal;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.condition.Condition;
import org.seraicrm.platform.kernel.Started;

/** Holds as soon as this bundle works, which the distribution's features start after all others. */
@Component(service = Condition.class, property = Condition.CONDITION_ID + "=" + Started.ID)
public final class AllHadTheirTurn implements Condition {}
