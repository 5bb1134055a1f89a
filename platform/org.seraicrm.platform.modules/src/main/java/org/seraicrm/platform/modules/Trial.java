package org.seraicrm.platform.modules;

import java.time.Instant;
import java.util.Optional;
import org.seraicrm.platform.kernel.DepartmentId;

/**
 * A switch that holds for a while only; then the module is switched the other way by itself.
 *
 * @param department for whom; empty for the whole company
 * @param on how the switch stands meanwhile
 * @param until when it ends
 */
public record Trial(Optional<DepartmentId> department, boolean on, Instant until) {}
