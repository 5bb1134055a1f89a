package org.seraicrm.telegram.internal.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.integration.Channels;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.platform.store.Store;
import org.seraicrm.telegram.internal.LinkedAccounts;

/** Whether the caller's own Telegram account is linked; linking and unlinking are actions. */
@Component(service = AccountsResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/telegram")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountsResource {

    private final LinkedAccounts accounts;

    @Activate
    public AccountsResource(@Reference Store store, @Reference Channels channels) {
        this.accounts = new LinkedAccounts(store, channels);
    }

    /** {@code {bot?: name, accounts: how many}}; without {@code bot} no bot works now. */
    @GET
    public Map<String, Object> own(@Context ContainerRequestContext request) {
        LinkedAccounts.Linked linked = accounts.of(Caller.of(request));
        Map<String, Object> told = new LinkedHashMap<>();
        linked.bot().ifPresent(bot -> told.put("bot", bot));
        told.put("accounts", linked.accounts());
        return told;
    }
}
