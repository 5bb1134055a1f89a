package org.seraicrm.platform.security;

import java.util.List;
import org.seraicrm.platform.modules.Fact;

/**
 * The company's settings were changed.
 *
 * @param changed names of what was changed
 */
@Fact.Name("company.changed")
public record CompanyChanged(List<String> changed) implements Fact {

    public CompanyChanged {
        changed = List.copyOf(changed);
    }
}
