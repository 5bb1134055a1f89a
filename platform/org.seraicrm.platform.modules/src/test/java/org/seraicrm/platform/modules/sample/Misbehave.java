package org.seraicrm.platform.modules.sample;

import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Records a line and then throws, or never comes back. */
@ActionName("broken.misbehave")
public record Misbehave(boolean hang) implements Action<String> {}
