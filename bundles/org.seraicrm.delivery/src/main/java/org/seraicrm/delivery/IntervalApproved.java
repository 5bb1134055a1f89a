package org.seraicrm.delivery;

import org.seraicrm.platform.modules.Fact;

/** A short interval was allowed. */
@Fact.Name("delivery.intervalApproved")
public record IntervalApproved(String interval, @Personal String reason) implements Fact {}
