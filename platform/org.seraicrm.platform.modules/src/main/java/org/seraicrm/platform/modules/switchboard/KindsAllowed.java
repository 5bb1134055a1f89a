package org.seraicrm.platform.modules.switchboard;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.modules.Fact;

/**
 * The operator said which module kinds the company may use.
 *
 * @param kinds their ids, in order; empty for every kind
 */
@Fact.Name("module.allowed")
public record KindsAllowed(Optional<List<String>> kinds) implements Fact {}
