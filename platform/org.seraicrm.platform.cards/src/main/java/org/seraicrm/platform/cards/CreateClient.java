package org.seraicrm.platform.cards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Adds a client (A103).
 *
 * @param values of own fields, by field id
 */
@ActionName(value = "client.create", undoneBy = "client.trash")
public record CreateClient(
        ClientKind kind,
        @Text(max = 200) String name,
        Optional<List<ContactPoint>> contactPoints,
        Optional<List<Address>> addresses,
        Optional<List<ContactPerson>> persons,
        Optional<UserId> responsible,
        Optional<Map<String, JsonNode>> values)
        implements Action<ClientId> {

    /** One of whom the own fields say nothing. */
    public CreateClient(
            ClientKind kind,
            String name,
            Optional<List<ContactPoint>> contactPoints,
            Optional<List<Address>> addresses,
            Optional<List<ContactPerson>> persons,
            Optional<UserId> responsible) {
        this(kind, name, contactPoints, addresses, persons, responsible, Optional.empty());
    }
}
