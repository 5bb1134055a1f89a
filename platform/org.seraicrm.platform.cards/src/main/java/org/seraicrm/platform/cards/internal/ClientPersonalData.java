package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.cards.Histories;
import org.seraicrm.platform.cards.Todos;
import org.seraicrm.platform.cards.files.ClientFiles;
import org.seraicrm.platform.cards.files.KeptFile;
import org.seraicrm.platform.cards.personal.PersonalData;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.modules.Json;

/** The client, its cards, open to-dos, files and whole history. */
record ClientPersonalData(Clients clients, Cards cards, Todos todos, Histories histories, ClientFiles files)
        implements PersonalData {

    private static final int PART = 200;

    @Override
    public void write(Actor administrator, ClientId client, Sink sink) throws IOException {
        sink.part("client", Json.mapper().valueToTree(clients.find(administrator, client)));
        sink.part("cards", Json.mapper().valueToTree(cards.of(administrator, client)));
        sink.part("todos", Json.mapper().valueToTree(todos.of(administrator, client)));
        sink.part("history", history(administrator, client));
        List<KeptFile> kept = files.of(administrator, client);
        sink.part("files", Json.mapper().valueToTree(kept));
        for (KeptFile file : kept) {
            Optional<ClientFiles.Content> content = files.find(administrator, file.id());
            if (content.isPresent()) {
                sink.file("kept/" + file.name(), content.get()::writeTo);
            }
        }
    }

    private ArrayNode history(Actor administrator, ClientId client) {
        ArrayNode history = Json.mapper().createArrayNode();
        Optional<EventId> before = Optional.empty();
        List<Entry> part;
        do {
            part = histories.of(administrator, client, before, PART, Set.of());
            part.forEach(entry -> history.add(Json.mapper().<JsonNode>valueToTree(entry)));
            before = part.isEmpty()
                    ? before
                    : Optional.of(part.get(part.size() - 1).id());
        } while (!part.isEmpty());
        return history;
    }
}
