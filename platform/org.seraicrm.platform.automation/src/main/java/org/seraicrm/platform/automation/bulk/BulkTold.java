package org.seraicrm.platform.automation.bulk;

import org.seraicrm.platform.modules.Fact;

/** A bulk job began, went on for a second or more, or ended. */
@Fact.Name("bulk.told")
public record BulkTold(BulkId job, BulkJob.State state) implements Fact {}
