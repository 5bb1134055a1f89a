package org.seraicrm.telegram.internal;

import java.util.List;
import org.seraicrm.platform.chat.ChatCarrier;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.store.Store;
import org.seraicrm.telegram.internal.jpa.Links;

/** Reaches users in the private chats of their linked accounts, which have the accounts' ids. */
final class TelegramCarrier implements ChatCarrier {

    static final String ID = "telegram";

    private final Store store;

    TelegramCarrier(Store store) {
        this.store = store;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<String> addresses(CompanyId company, UserId user) {
        return store.read(
                company,
                unit -> Links.of(unit, user).stream()
                        .map(account -> account.channel().text() + "/" + account.account())
                        .toList());
    }
}
