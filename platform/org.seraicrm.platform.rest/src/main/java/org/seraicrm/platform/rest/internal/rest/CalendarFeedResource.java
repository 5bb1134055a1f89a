package org.seraicrm.platform.rest.internal.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.calendar.Calendar;
import org.seraicrm.platform.cards.calendar.CalendarEntry;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.rest.internal.ical.Feed;
import org.seraicrm.platform.security.Actors;

/**
 * One's own calendar for other programs, under a secret address: whoever knows it reads the calendar, so that nothing else
 * is asked for. A month back and a year ahead.
 */
@Component(service = CalendarFeedResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/calendar/{secret}.ics")
public final class CalendarFeedResource {

    private static final int DAYS_BACK = 31;
    private static final int DAYS_AHEAD = 366;

    private final Calendar calendar;
    private final Actors actors;
    private final Views views;
    private final Texts texts;

    @Activate
    public CalendarFeedResource(
            @Reference Calendar calendar, @Reference Actors actors, @Reference Views views, @Reference Texts texts) {
        this.calendar = calendar;
        this.actors = actors;
        this.views = views;
        this.texts = texts;
    }

    @GET
    @Produces("text/calendar;charset=UTF-8")
    public Response feed(@PathParam("secret") String secret, @Context Request request, @Context UriInfo uri) {
        Actor owner = calendar.owner(secret)
                .flatMap(found -> actors.of(found.company(), found.user(), Door.API))
                .orElseThrow(Paging::notFound);
        byte[] body = feed(owner, uri).text().getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(body).toString());
        CacheControl control = new CacheControl();
        control.setPrivate(true);
        control.setNoCache(true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(body) : unchanged)
                .tag(tag)
                .cacheControl(control)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private Feed feed(Actor owner, UriInfo uri) {
        LocalDate today = LocalDate.now(owner.zone());
        List<Todo> todos =
                calendar
                        .of(owner, Set.of(owner.user()), today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD))
                        .stream()
                        .map(CalendarEntry::todo)
                        .flatMap(Optional::stream)
                        .toList();
        String pages = uri.getBaseUri().resolve("/").toString();
        return new Feed(
                views.person(owner, owner.user()).name() + " – Serai",
                owner.zone(),
                views.todos(owner, todos).stream()
                        .map(row -> event(owner, row, pages))
                        .toList());
    }

    private Feed.Event event(Actor owner, Wire.TodoRow row, String pages) {
        String about = Stream.concat(
                        row.client().map(Wire.ClientRef::name).stream(), row.card().map(Wire.CardRef::title).stream())
                .collect(Collectors.joining("\n"));
        return new Feed.Event(
                row.id().text() + "@" + owner.company().text() + ".serai",
                row.version(),
                row.id().created(),
                row.due(),
                row.minutes(),
                row.text(),
                about,
                texts.text(owner.language(), "todoKind." + row.kind()),
                row.card()
                        .map(card -> pages + "cards/" + card.id().text())
                        .or(() -> row.client()
                                .map(client -> pages + "clients/" + client.id().text())));
    }
}
