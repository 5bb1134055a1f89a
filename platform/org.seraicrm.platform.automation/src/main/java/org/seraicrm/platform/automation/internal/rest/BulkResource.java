package org.seraicrm.platform.automation.internal.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.automation.bulk.BulkId;
import org.seraicrm.platform.automation.bulk.BulkJob;
import org.seraicrm.platform.automation.bulk.BulkJobs;
import org.seraicrm.platform.automation.bulk.RefusedRow;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.rest.Caller;

/** How far bulk jobs are, and what was refused. They are begun, cancelled and taken back by actions. */
@Component(service = BulkResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/bulk")
@Produces(MediaType.APPLICATION_JSON)
public final class BulkResource {

    private static final int MOST = 100;
    private static final int PAGE = 500;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BulkJobs jobs;
    private final Texts texts;
    private final RefusedTable refused;

    @Activate
    public BulkResource(
            @Reference BulkJobs jobs, @Reference Texts texts, @Reference Cards cards, @Reference Clients clients) {
        this.jobs = jobs;
        this.texts = texts;
        this.refused = new RefusedTable(cards, clients, texts);
    }

    /**
     * The latest first.
     *
     * @param cursor what the answer before said under {@code next}
     */
    @GET
    public ObjectNode list(
            @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        Optional<BulkId> before =
                cursor.isEmpty() ? Optional.empty() : Optional.of(parsed(cursor).orElseThrow(BulkResource::missing));
        int most = Math.min(Math.max(limit, 1), MOST);
        List<BulkJob> some = jobs.list(actor, before, most + 1);
        ObjectNode answer = Json.mapper().createObjectNode();
        ArrayNode found = answer.putArray("jobs");
        some.stream().limit(most).forEach(job -> found.add(json(job, actor.language())));
        if (some.size() > most) {
            answer.put("next", some.get(most - 1).id().text());
        }
        return answer;
    }

    @GET
    @Path("{id}")
    public ObjectNode find(@PathParam("id") String id, @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        return json(job(actor, id), actor.language());
    }

    /** The refused rows with their reasons: a table that every spreadsheet opens. */
    @GET
    @Path("{id}/refused")
    @Produces("text/csv")
    public Response refused(@PathParam("id") String id, @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        BulkJob job = job(actor, id);
        StreamingOutput rows = stream -> {
            Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            writer.append(BYTE_ORDER_MARK).append(refused.head(actor.language()));
            int after = -1;
            List<RefusedRow> some = jobs.refused(actor, job.id(), after, PAGE);
            while (!some.isEmpty()) {
                writer.append(refused.lines(actor, some));
                after = some.get(some.size() - 1).row();
                some = jobs.refused(actor, job.id(), after, PAGE);
            }
            writer.flush();
        };
        return Response.ok(rows)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused-" + job.id() + ".csv\"")
                .build();
    }

    private BulkJob job(Actor actor, String id) {
        return parsed(id).flatMap(known -> jobs.find(actor, known)).orElseThrow(BulkResource::missing);
    }

    private static Optional<BulkId> parsed(String id) {
        try {
            return Optional.of(BulkId.of(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Refusal missing() {
        return new Problem(Kind.NOT_FOUND, "row.notFound").refusal();
    }

    private ObjectNode json(BulkJob job, Locale language) {
        ObjectNode json = Json.mapper().valueToTree(job);
        if (job.title().isBlank()) {
            json.put("title", texts.text(language, "action." + job.action()));
        }
        job.problem().ifPresent(problem -> json.put("problem", texts.text(language, problem)));
        return json;
    }
}
