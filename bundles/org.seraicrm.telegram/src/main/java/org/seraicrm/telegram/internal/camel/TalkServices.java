package org.seraicrm.telegram.internal.camel;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.chat.Conversations;
import org.seraicrm.platform.chat.Outbox;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.People;
import org.seraicrm.telegram.internal.TelegramRuntime;

/** The services that what is said, and who says it, come from. */
@Component(service = TalkServices.class)
public final class TalkServices {

    private final TelegramRuntime.Talk talk;
    private final TelegramRuntime.Persons persons;

    @Activate
    public TalkServices(
            @Reference Conversations conversations,
            @Reference Outbox outbox,
            @Reference Actions actions,
            @Reference Texts texts,
            @Reference Actors actors,
            @Reference Companies companies,
            @Reference People people) {
        talk = new TelegramRuntime.Talk(conversations, outbox, actions, texts);
        persons = new TelegramRuntime.Persons(actors, companies, people);
    }

    TelegramRuntime.Talk talk() {
        return talk;
    }

    TelegramRuntime.Persons persons() {
        return persons;
    }
}
