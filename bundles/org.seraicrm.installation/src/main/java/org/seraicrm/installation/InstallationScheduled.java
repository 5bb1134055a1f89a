package org.seraicrm.installation;

import java.time.LocalDateTime;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/**
 * A fitter was booked.
 *
 * @param begins in the company's zone
 */
@Fact.Name("installation.scheduled")
public record InstallationScheduled(UserId fitter, LocalDateTime begins, int minutes) implements Fact {}
