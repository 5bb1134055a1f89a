package org.seraicrm.platform.rest.internal.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.rest.Caller;

/** Server-sent events for open pages: {@code changed}, {@code modules}, {@code notice}, {@code ping}. */
@Component(service = StreamResource.class)
@JakartarsResource
@Path("v1/stream")
public final class StreamResource {

    private final Streams streams;

    @Activate
    public StreamResource(@Reference Streams streams) {
        this.streams = streams;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void open(@Context SseEventSink sink, @Context Sse sse, @Context ContainerRequestContext request) {
        CompanyId company = Caller.of(request).company();
        String session = Cookies.session(request)
                .orElseThrow(() -> new Problem(Kind.UNAUTHENTICATED, "signIn.needed").refusal());
        streams.open(session, company, sink, sse);
    }
}
