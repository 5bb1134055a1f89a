package org.seraicrm.platform.integration.internal.rest;

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
import org.seraicrm.platform.integration.Channels;
import org.seraicrm.platform.integration.DeadLetter;
import org.seraicrm.platform.integration.DeadLetterId;
import org.seraicrm.platform.integration.DeadLetters;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.rest.Caller;

/** What Settings → Channels shows; changes are actions. Administrators only. */
@Component(service = ChannelsResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/settings")
@Produces(MediaType.APPLICATION_JSON)
public final class ChannelsResource {

    private static final int MOST = 200;

    private final Channels channels;
    private final DeadLetters letters;
    private final Texts texts;

    @Activate
    public ChannelsResource(@Reference Channels channels, @Reference DeadLetters letters, @Reference Texts texts) {
        this.channels = channels;
        this.letters = letters;
        this.texts = texts;
    }

    /** {@code {channels: […], kinds: […]}}; no secrets but the generated ones. */
    @GET
    @Path("channels")
    public Map<String, Object> channels(@Context ContainerRequestContext request) {
        return new ChannelForms(channels, texts, Caller.of(request)).all();
    }

    /** {@code {letters: […]}}, newest first; {@code before} is the id of the last one had. */
    @GET
    @Path("dead-letters")
    public Map<String, List<DeadLetter>> letters(
            @Context ContainerRequestContext request,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        Optional<DeadLetterId> from = Optional.ofNullable(before).map(ChannelsResource::id);
        return Map.of("letters", letters.list(Caller.of(request), from, Math.max(1, Math.min(limit, MOST))));
    }

    private static DeadLetterId id(String text) {
        try {
            return DeadLetterId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.invalid("/before", "value.id").refusal();
        }
    }
}
