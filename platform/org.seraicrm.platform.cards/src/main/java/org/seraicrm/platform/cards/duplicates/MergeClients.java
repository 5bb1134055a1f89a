package org.seraicrm.platform.cards.duplicates;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.Address;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Makes one client of two (A43): cards, to-dos, files and the history of the other one go to the client that is kept, and
 * the other one goes into the trash. Where both have a card in a module that allows a client one (A17), the card that is
 * not kept has to be named.
 *
 * @param client the one that is kept
 * @param version as it was read
 * @param other the one that goes
 * @param otherVersion as it was read
 * @param name of the client that is kept from now on, as everything after it; what is absent stays
 * @param responsible an empty text clears it
 * @param trash cards of either client that go into the trash
 * @param values of own fields from now on; what is absent stays, and comes from the other one where nothing is held
 */
@ActionName(
        value = "client.merge",
        role = Role.STANDARD,
        surfaces = {},
        undoneBy = "client.separate")
public record MergeClients(
        ClientId client,
        int version,
        ClientId other,
        int otherVersion,
        Optional<ClientKind> kind,
        @Text(max = 200) Optional<String> name,
        Optional<List<ContactPoint>> contactPoints,
        Optional<List<Address>> addresses,
        Optional<List<ContactPerson>> persons,
        @Text(max = 13, blank = true) Optional<String> responsible,
        Optional<List<CardId>> trash,
        Optional<Map<String, JsonNode>> values)
        implements Action<Versioned> {

    /** Leaves the client that is kept as it is. */
    public MergeClients(ClientId client, int version, ClientId other, int otherVersion) {
        this(
                client,
                version,
                other,
                otherVersion,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The own fields of the client that is kept go on, and those of the other one where it holds nothing. */
    public MergeClients(
            ClientId client,
            int version,
            ClientId other,
            int otherVersion,
            Optional<ClientKind> kind,
            Optional<String> name,
            Optional<List<ContactPoint>> contactPoints,
            Optional<List<Address>> addresses,
            Optional<List<ContactPerson>> persons,
            Optional<String> responsible,
            Optional<List<CardId>> trash) {
        this(
                client,
                version,
                other,
                otherVersion,
                kind,
                name,
                contactPoints,
                addresses,
                persons,
                responsible,
                trash,
                Optional.empty());
    }
}
