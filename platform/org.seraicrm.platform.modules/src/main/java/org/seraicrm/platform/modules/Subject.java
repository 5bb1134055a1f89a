package org.seraicrm.platform.modules;

import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;

/** What a fact is about. */
public record Subject(Optional<ModuleId> module, Optional<ClientId> client, Optional<CardId> card) {

    /** About the company as such. */
    public static final Subject COMPANY = new Subject(Optional.empty(), Optional.empty(), Optional.empty());

    /** About a client. */
    public static Subject of(ClientId client) {
        return new Subject(Optional.empty(), Optional.of(client), Optional.empty());
    }

    /** About a card. */
    public static Subject of(ModuleId module, ClientId client, CardId card) {
        return new Subject(Optional.of(module), Optional.of(client), Optional.of(card));
    }

    /** About a module. */
    public static Subject of(ModuleId module) {
        return new Subject(Optional.of(module), Optional.empty(), Optional.empty());
    }
}
