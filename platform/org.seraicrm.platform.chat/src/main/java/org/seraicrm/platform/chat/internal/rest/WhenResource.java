package org.seraicrm.platform.chat.internal.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDateTime;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.chat.phrases.TodoPhrases;
import org.seraicrm.platform.chat.phrases.Unclear;
import org.seraicrm.platform.chat.phrases.When;
import org.seraicrm.platform.chat.phrases.WhenReading;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.rest.Caller;

/** Reads a day and a time from words, as conversations do: "tomorrow at 10", "jövő péntek". */
@Component(service = WhenResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/when")
@Produces(MediaType.APPLICATION_JSON)
public final class WhenResource {

    private static final int LONGEST = 200;

    private final Texts texts;

    @Activate
    public WhenResource(@Reference Texts texts) {
        this.texts = texts;
    }

    /** {@code due}, or {@code unclear} with what is to be asked. */
    @GET
    public Map<String, Object> when(
            @QueryParam("text") @DefaultValue("") String text, @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        String words = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        WhenReading reading = TodoPhrases.any(actor.language()).readWhen(words, LocalDateTime.now(actor.zone()));
        if (reading instanceof When when) {
            return Map.of("due", new Due(when.day(), when.time()));
        }
        Unclear unclear = (Unclear) reading;
        return Map.of("unclear", texts.text(actor.language(), "chat.unclear." + unclear.reason()));
    }
}
