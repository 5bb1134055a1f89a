package org.seraicrm.platform.cards;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** Adds a client (A103). */
@ActionName(value = "client.create", undoneBy = "client.trash")
public record CreateClient(
        ClientKind kind,
        @Text(max = 200) String name,
        Optional<List<ContactPoint>> contactPoints,
        Optional<List<Address>> addresses,
        Optional<List<ContactPerson>> persons,
        Optional<UserId> responsible)
        implements Action<ClientId> {}
