package org.seraicrm.platform.cards;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** Changes what is known of a client. What is absent stays; an empty responsible text clears it. The version is the one that was read: a client changed by somebody else since is refused. */
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
        @Text(max = 13, blank = true) Optional<String> responsible)
        implements Action<Versioned> {}
