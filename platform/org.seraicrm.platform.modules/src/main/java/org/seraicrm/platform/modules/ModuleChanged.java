package org.seraicrm.platform.modules;

import org.seraicrm.platform.kernel.ModuleId;

/**
 * A module was created, renamed, switched, trashed, restored or given other fields.
 *
 * @param change the action's name
 */
@Fact.Name("module.changed")
public record ModuleChanged(ModuleId module, String change) implements Fact {}
