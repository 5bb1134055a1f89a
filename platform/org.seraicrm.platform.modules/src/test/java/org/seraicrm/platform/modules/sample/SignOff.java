package org.seraicrm.platform.modules.sample;

import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** For managers. */
@ActionName(value = "sample.signOff", role = Role.MANAGER)
public record SignOff(@Text(max = 20) String line) implements Action<String> {}
