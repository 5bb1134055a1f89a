package org.seraicrm.webhooks.internal.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.webhooks.Deliveries;
import org.seraicrm.webhooks.Delivery;
import org.seraicrm.webhooks.DeliveryId;

/** The delivery log of a receiver. */
@Component(service = DeliveriesResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/webhook-deliveries")
@Produces(MediaType.APPLICATION_JSON)
public final class DeliveriesResource {

    private static final int MOST = 200;

    private final Deliveries deliveries;

    @Activate
    public DeliveriesResource(@Reference Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** {@code {deliveries: […], suspended: boolean}}, newest first; {@code before} is the id of the last one had. */
    @GET
    public Map<String, Object> list(
            @Context ContainerRequestContext request,
            @QueryParam("channel") @DefaultValue("") String channel,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        Actor actor = Caller.of(request);
        try {
            ChannelId id = ChannelId.of(channel);
            List<Delivery> found = deliveries.of(
                    actor, id, Optional.ofNullable(before).map(DeliveryId::of), Math.max(1, Math.min(limit, MOST)));
            return Map.of(
                    "deliveries",
                    found,
                    "suspended",
                    deliveries.suspended(actor).contains(id));
        } catch (IllegalArgumentException notAnId) {
            throw Problem.invalid("/channel", "value.id").refusal();
        }
    }
}
