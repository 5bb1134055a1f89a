package org.seraicrm.webhooks;

import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Delivers an event once more, with the same {@code webhook-id}. */
@ActionName(value = "webhook.replay", role = Role.ADMINISTRATOR)
public record ReplayDelivery(DeliveryId delivery) implements Action<DeliveryId> {}
