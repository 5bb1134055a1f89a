package org.seraicrm.webhooks;

import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;

/**
 * What became of an enquiry.
 *
 * @param added whether the client was not known before
 */
public record Lead(ClientId client, CardId card, boolean added) {}
