package org.seraicrm.platform.rest.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.CardList;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.ClientList;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.Traces;
import org.seraicrm.platform.cards.Where;
import org.seraicrm.platform.cards.views.SavedView;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Page;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.modules.View;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.platform.rest.internal.sheets.Cell;
import org.seraicrm.platform.rest.internal.sheets.CsvSheet;
import org.seraicrm.platform.rest.internal.sheets.Sheet;
import org.seraicrm.platform.rest.internal.sheets.XlsxSheet;
import org.seraicrm.platform.security.People;

/** Lists as files: the rows that the reader sees, in the columns and the order asked for, written as they are read. */
@Component(service = ExportResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/lists/{list}/export")
public final class ExportResource {

    private static final int ROWS = 500;
    private static final String CSV = "csv";
    private static final String XLSX = "xlsx";
    private static final Set<String> FORMATS = Set.of(CSV, XLSX);

    private final Modules modules;
    private final Cards cards;
    private final Clients clients;
    private final Texts texts;
    private final Names people;

    @Activate
    public ExportResource(
            @Reference Modules modules,
            @Reference Cards cards,
            @Reference Clients clients,
            @Reference Texts texts,
            @Reference People people) {
        this.modules = modules;
        this.cards = cards;
        this.clients = clients;
        this.texts = texts;
        this.people = new Names(people);
    }

    /**
     * What is to be written; in a body, for lists that are too long for an address. What is left out is as there.
     *
     * @param q words that clients are found by; cards have none
     */
    record Wanted(String format, JsonNode where, List<String> columns, String sort, String q) {

        Wanted(
                @Nullable String format,
                @Nullable JsonNode where,
                @Nullable List<String> columns,
                @Nullable String sort,
                @Nullable String q) {
            this.format = Objects.requireNonNullElse(format, CSV);
            this.where = Objects.requireNonNullElse(where, Where.everything().json());
            this.columns = columns == null
                    ? List.of()
                    : columns.stream().filter(Objects::nonNull).toList();
            this.sort = Objects.requireNonNullElse(sort, View.LATEST);
            this.q = Objects.requireNonNullElse(q, "");
        }
    }

    @GET
    public Response get(
            @PathParam("list") String list,
            @QueryParam("format") @DefaultValue("csv") String format,
            @QueryParam("where") @DefaultValue("") String where,
            @QueryParam("columns") @DefaultValue("") String columns,
            @QueryParam("sort") @DefaultValue("-changed") String sort,
            @QueryParam("q") @DefaultValue("") String words,
            @Context ContainerRequestContext request) {
        List<String> names =
                Stream.of(columns.split(",")).filter(name -> !name.isBlank()).toList();
        return file(
                Caller.of(request), list, new Wanted(format, Where.parse(where).json(), names, sort, words));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response post(
            @PathParam("list") String list, @Nullable Wanted wanted, @Context ContainerRequestContext request) {
        return file(
                Caller.of(request),
                list,
                Objects.requireNonNullElseGet(wanted, () -> new Wanted(null, null, null, null, null)));
    }

    private Response file(Actor reader, String list, Wanted wanted) {
        if (!FORMATS.contains(wanted.format())) {
            throw Problem.invalid("/format", "value.choice").refusal();
        }
        if (wanted.columns().isEmpty()) {
            throw Problem.invalid("/columns", "value.missing").refusal();
        }
        boolean xlsx = wanted.format().equals(XLSX);
        Where where = new Where(wanted.where());
        ExportCells cells =
                new ExportCells(reader, texts, people, modules.clients(reader).veil());
        Rows rows = list.equals(SavedView.CLIENTS)
                ? clients(reader, cells, where, wanted)
                : cards(reader, Paging.id(list, ModuleId::of), cells, where, wanted);
        StreamingOutput body = out -> write(out, rows, xlsx, reader);
        return Response.ok(
                        body,
                        xlsx
                                ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                                : "text/csv;charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"serai-" + list + (xlsx ? ".xlsx\"" : ".csv\""))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** The head of a table, and its rows page by page; the first page is read before anything is answered. */
    private record Rows(List<Cell> head, Page<List<Cell>> first, Function<String, Page<List<Cell>>> next) {}

    private static void write(OutputStream out, Rows rows, boolean xlsx, Actor reader) throws IOException {
        try (Sheet sheet = xlsx ? new XlsxSheet(out) : new CsvSheet(out, reader.language())) {
            sheet.row(rows.head());
            Page<List<Cell>> page = rows.first();
            while (true) {
                for (List<Cell> row : page.items()) {
                    sheet.row(row);
                }
                Optional<String> cursor = page.next();
                if (cursor.isEmpty()) {
                    return;
                }
                page = rows.next().apply(cursor.get());
            }
        }
    }

    private Rows cards(Actor reader, ModuleId id, ExportCells cells, Where where, Wanted wanted) {
        ModuleSetup setup = modules.on(reader, id).map(Module::setup).orElseThrow(Paging::notFound);
        ModuleSetup form = modules.clients(reader).setup();
        CardList query = CardList.of(id, where, wanted.sort(), ROWS);
        Function<CardList, Page<List<Cell>>> read = part -> {
            Page<Card> page = cards.list(reader, part);
            Map<CardId, Traces> traces = beside(wanted)
                    ? cards.traces(reader, page.items().stream().map(Card::id).toList())
                    : Map.of();
            Map<ClientId, String> names = clients.names(
                    reader, page.items().stream().map(Card::client).toList());
            Map<ClientId, Client> about = about(reader, page.items(), wanted);
            return page.map(card -> wanted.columns().stream()
                    .map(column -> cells.of(
                            card,
                            column,
                            setup,
                            names,
                            traces.getOrDefault(card.id(), Traces.NONE),
                            Optional.ofNullable(about.get(card.client())),
                            form))
                    .toList());
        };
        return new Rows(
                head(cells, wanted, setup, Optional.of(form)), read.apply(query), next -> read.apply(query.from(next)));
    }

    private Map<ClientId, Client> about(Actor reader, List<Card> cards, Wanted wanted) {
        boolean asked = wanted.columns().stream().anyMatch(column -> column.startsWith(ExportCells.OF_CLIENT));
        List<ClientId> ids = asked ? cards.stream().map(Card::client).distinct().toList() : List.of();
        return clients.find(reader, ids).stream().collect(Collectors.toMap(Client::id, Function.identity()));
    }

    private Rows clients(Actor reader, ExportCells cells, Where where, Wanted wanted) {
        ModuleSetup setup = modules.clients(reader).setup();
        ClientList query = new ClientList(where, wanted.q(), wanted.sort(), Optional.empty(), ROWS);
        Function<ClientList, Page<List<Cell>>> read = part -> {
            Page<Client> page = clients.list(reader, part);
            Map<ClientId, Traces> traces = beside(wanted)
                    ? clients.traces(
                            reader, page.items().stream().map(Client::id).toList())
                    : Map.of();
            return page.map(client -> wanted.columns().stream()
                    .map(column -> cells.of(client, column, setup, traces.getOrDefault(client.id(), Traces.NONE)))
                    .toList());
        };
        return new Rows(
                head(cells, wanted, setup, Optional.empty()), read.apply(query), next -> read.apply(query.from(next)));
    }

    private static boolean beside(Wanted wanted) {
        return wanted.columns().contains("due") || wanted.columns().contains("lastContact");
    }

    private static List<Cell> head(ExportCells cells, Wanted wanted, ModuleSetup setup, Optional<ModuleSetup> form) {
        return wanted.columns().stream()
                .<Cell>map(column -> new Cell.Text(cells.head(column, setup, form)))
                .toList();
    }
}
