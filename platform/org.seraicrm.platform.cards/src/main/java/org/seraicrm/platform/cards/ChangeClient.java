package org.seraicrm.platform.cards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** Changes what is known of a client. What is absent stays; an empty responsible text clears it, and JSON null the value of an own field. The version is the one that was read: a client changed by somebody else since is refused. */
@ActionName(
        value = "client.change",
        surfaces = {ActionName.Surface.FORM},
        undoneBy = "client.change")
public record ChangeClient(
        ClientId client,
        int version,
        Optional<ClientKind> kind,
        @Text(max = 200) Optional<String> name,
        Optional<List<ContactPoint>> contactPoints,
        Optional<List<Address>> addresses,
        Optional<List<ContactPerson>> persons,
        @Text(max = 13, blank = true) Optional<String> responsible,
        Optional<Map<String, JsonNode>> values)
        implements Action<Versioned> {

    /** Leaves the own fields as they are. */
    public ChangeClient(
            ClientId client,
            int version,
            Optional<ClientKind> kind,
            Optional<String> name,
            Optional<List<ContactPoint>> contactPoints,
            Optional<List<Address>> addresses,
            Optional<List<ContactPerson>> persons,
            Optional<String> responsible) {
        this(client, version, kind, name, contactPoints, addresses, persons, responsible, Optional.empty());
    }
}
