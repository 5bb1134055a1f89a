package org.seraicrm.platform.chat.internal;

import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.modules.switchboard.Switchboard;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.People;

/** Who talks, and what they may do. */
public record Firm(
        Actions actions,
        Modules modules,
        Switchboard switchboard,
        Texts texts,
        Companies companies,
        People people,
        Actors actors) {}
