package org.seraicrm.email.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.Mail;
import org.seraicrm.email.Mails;
import org.seraicrm.platform.cards.personal.PersonalData;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.Json;

/** A client's letters with their files, as they are handed out. */
@Component(service = PersonalData.class)
public final class PersonalMails implements PersonalData {

    private static final int MOST = 100_000;

    private final Mails mails;

    @Activate
    public PersonalMails(@Reference Mails mails) {
        this.mails = mails;
    }

    @Override
    public void write(Actor administrator, ClientId client, Sink sink) throws IOException {
        ArrayNode letters = Json.mapper().createArrayNode();
        List<Mail> listed = mails.of(administrator, client, MOST);
        for (Mail each : listed) {
            Optional<Mail> whole = mails.find(administrator, each.id());
            whole.ifPresent(mail -> letters.add(Json.mapper().<JsonNode>valueToTree(mail)));
            for (Mail.MailFile file : whole.map(Mail::files).orElse(List.of())) {
                Optional<Mails.Content> content = mails.file(administrator, file.id());
                if (content.isPresent()) {
                    sink.file("letters/" + each.id().text() + "/" + file.name(), content.get()::writeTo);
                }
            }
        }
        sink.part("letters", letters);
    }
}
