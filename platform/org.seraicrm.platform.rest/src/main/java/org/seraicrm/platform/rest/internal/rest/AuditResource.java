package org.seraicrm.platform.rest.internal.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.cards.Audit;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.platform.rest.internal.sheets.Cell;
import org.seraicrm.platform.rest.internal.sheets.CsvSheet;
import org.seraicrm.platform.store.EventSearch;

/** What has happened in the company, for administrators. */
@Component(service = AuditResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/audit")
public final class AuditResource {

    private static final EventId NEWEST = new EventId(Long.MAX_VALUE);
    private static final int ROWS = 500;
    private static final List<String> HEADS = List.of("at", "who", "what", "type", "about");

    private final Audit audit;
    private final Views views;
    private final Texts texts;

    @Activate
    public AuditResource(@Reference Audit audit, @Reference Views views, @Reference Texts texts) {
        this.audit = audit;
        this.views = views;
        this.texts = texts;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> entries(
            @QueryParam("before") String before,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @Context UriInfo uri,
            @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        int most = Paging.limit(limit);
        EventSearch search = search(actor, uri.getQueryParameters());
        List<Entry> entries = audit.of(actor, search, Paging.before(before).orElse(NEWEST), most);
        List<Wire.AuditLine> lines = views.audit(actor, entries);
        return entries.size() == most
                ? Map.of("entries", lines, "next", entries.get(most - 1).id())
                : Map.of("entries", lines);
    }

    /** All that fits, as CSV. */
    @GET
    @Path("export")
    public Response export(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        EventSearch search = search(actor, uri.getQueryParameters());
        List<Entry> first = audit.of(actor, search, NEWEST, ROWS);
        StreamingOutput body = out -> write(out, actor, search, first);
        return Response.ok(body, "text/csv;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"serai-audit.csv\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private void write(OutputStream out, Actor actor, EventSearch search, List<Entry> first) throws IOException {
        try (CsvSheet sheet = new CsvSheet(out, actor.language())) {
            sheet.row(HEADS.stream()
                    .<Cell>map(head -> new Cell.Text(texts.text(actor.language(), "audit." + head, Map.of())))
                    .toList());
            List<Entry> part = first;
            while (!part.isEmpty()) {
                for (Wire.AuditLine line : views.audit(actor, part)) {
                    sheet.row(cells(actor, line));
                }
                part = part.size() == ROWS
                        ? audit.of(actor, search, part.get(ROWS - 1).id(), ROWS)
                        : List.of();
            }
        }
    }

    private static List<Cell> cells(Actor actor, Wire.AuditLine line) {
        return List.of(
                new Cell.Time(LocalDateTime.ofInstant(line.at(), actor.zone())),
                new Cell.Text(line.actor().map(Wire.Person::name).orElse("")),
                new Cell.Text(line.text()),
                new Cell.Text(line.type()),
                new Cell.Text(line.card()
                        .map(Wire.CardRef::title)
                        .or(() -> line.client().map(Wire.ClientRef::name))
                        .orElse("")));
    }

    private static EventSearch search(Actor actor, MultivaluedMap<String, String> given) {
        return new EventSearch(
                given(given, "noun", text -> text),
                given(given, "user", text -> Paging.id(text, UserId::of)),
                given(given, "client", text -> Paging.id(text, ClientId::of)),
                given(given, "card", text -> Paging.id(text, CardId::of)),
                given(given, "from", text -> start(actor, text, "/from", 0)),
                given(given, "to", text -> start(actor, text, "/to", 1)));
    }

    private static <T> Optional<T> given(
            MultivaluedMap<String, String> parameters, String name, Function<String, T> read) {
        return Optional.ofNullable(parameters.getFirst(name))
                .filter(text -> !text.isBlank())
                .map(read);
    }

    private static Instant start(Actor actor, String day, String pointer, int later) {
        return Paging.time(pointer, day, LocalDate::parse)
                .plusDays(later)
                .atStartOfDay(actor.zone())
                .toInstant();
    }
}
