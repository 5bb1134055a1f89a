package org.seraicrm.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.Address;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/**
 * Takes an imported client back.
 *
 * @param created the client, if it came with the import
 * @param updated what was changed of it, if it was there before
 * @param card what was opened for it
 */
@ActionName(
        value = "import.takeBack",
        role = Role.STANDARD,
        surfaces = {})
public record TakeBackClient(Optional<ClientId> created, Optional<Updated> updated, Optional<CardId> card)
        implements Action<Boolean> {

    /**
     * What an import has changed of a client, and nothing else: whoever takes it back may see more of the client than
     * whoever imported.
     *
     * @param version after it
     * @param name what it was called before
     * @param points that were added, as are the addresses and persons
     * @param values what stood in own fields before; null where nothing did
     * @param responsible who was before, an empty text for nobody; absent where that wasn't changed
     */
    public record Updated(
            ClientId client,
            int version,
            String name,
            List<ContactPoint> points,
            List<Address> addresses,
            List<ContactPerson> persons,
            Map<String, JsonNode> values,
            Optional<String> responsible) {}
}
