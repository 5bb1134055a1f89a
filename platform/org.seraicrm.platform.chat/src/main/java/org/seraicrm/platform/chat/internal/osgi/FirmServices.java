package org.seraicrm.platform.chat.internal.osgi;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.chat.internal.Firm;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.modules.switchboard.Switchboard;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.People;

/** The services that who talks, and what they may do, come from. */
@Component(service = FirmServices.class)
public final class FirmServices {

    private final Firm firm;

    @Activate
    public FirmServices(
            @Reference Actions actions,
            @Reference Modules modules,
            @Reference Switchboard switchboard,
            @Reference Texts texts,
            @Reference Companies companies,
            @Reference People people,
            @Reference Actors actors) {
        firm = new Firm(actions, modules, switchboard, texts, companies, people, actors);
    }

    Firm firm() {
        return firm;
    }
}
