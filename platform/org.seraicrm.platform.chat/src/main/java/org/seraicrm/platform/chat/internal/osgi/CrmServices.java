package org.seraicrm.platform.chat.internal.osgi;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.EntryTexts;
import org.seraicrm.platform.cards.Todos;
import org.seraicrm.platform.chat.internal.Crm;
import org.seraicrm.platform.search.Index;

/** The services that what is talked about comes from. */
@Component(service = CrmServices.class)
public final class CrmServices {

    private final Crm crm;

    @Activate
    public CrmServices(
            @Reference Clients clients,
            @Reference Cards cards,
            @Reference Todos todos,
            @Reference EntryTexts entries,
            @Reference Index index) {
        crm = new Crm(clients, cards, todos, entries, index);
    }

    Crm crm() {
        return crm;
    }
}
