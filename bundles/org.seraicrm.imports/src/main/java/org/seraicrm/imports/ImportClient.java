package org.seraicrm.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.Address;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.Duplicates;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Takes in one client from elsewhere, and opens a card if a module is named.
 *
 * @param known what happens when the company has the client already
 * @param match what makes it the same client
 * @param values of the card's own fields
 * @param own values of the client's own fields
 * @param responsible for the client and the card
 * @param title of the card, which else is called like the client
 * @param status of the card, which else begins in the module's first
 */
@ActionName(
        value = "import.client",
        role = Role.STANDARD,
        surfaces = {},
        undoneBy = "import.takeBack")
public record ImportClient(
        ClientKind kind,
        @Text(max = 200) String name,
        List<ContactPoint> contactPoints,
        List<Address> addresses,
        List<ContactPerson> persons,
        Known known,
        List<Duplicates.Reason> match,
        Optional<ModuleId> module,
        Optional<Map<String, JsonNode>> values,
        @Text(max = 4_000, lines = true, blank = true) Optional<String> note,
        Optional<Map<String, JsonNode>> own,
        Optional<UserId> responsible,
        @Text(max = 200) Optional<String> title,
        @Text(max = 100) Optional<String> status)
        implements Action<ImportedClient> {

    /** What is done with a client that is there already. */
    public enum Known {
        /** It stays as it is. */
        SKIP,
        /** What is new is added to it. */
        UPDATE,
        /** A second one is made. */
        CREATE
    }
}
