package org.seraicrm.platform.modules.sample;

import java.util.List;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** Records several lines, each by the action for one. */
@ActionName("sample.writeAll")
public record WriteAll(@Text(max = 100) List<String> lines) implements Action<Integer> {}
