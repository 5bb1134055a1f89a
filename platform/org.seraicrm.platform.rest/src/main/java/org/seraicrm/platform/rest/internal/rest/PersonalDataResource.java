package org.seraicrm.platform.rest.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.cards.personal.HandOutClient;
import org.seraicrm.platform.cards.personal.PersonalData;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.rest.Caller;

/** Everything that is kept about one client, as a ZIP: {@code data.json}, and the files beside it. */
@Component(service = PersonalDataResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/clients/{client}/personal-data")
public final class PersonalDataResource {

    private final Actions actions;
    private final List<PersonalData> sources = new CopyOnWriteArrayList<>();

    @Activate
    public PersonalDataResource(@Reference Actions actions) {
        this.actions = actions;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(PersonalData source) {
        sources.add(source);
    }

    void remove(PersonalData source) {
        sources.remove(source);
    }

    /** Administrators only; the client's history tells of it. */
    @GET
    public Response get(@PathParam("client") String id, @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        ClientId client = Paging.id(id, ClientId::of);
        actions.perform(actor, new HandOutClient(client)).orRefuse();
        StreamingOutput body = out -> write(out, actor, client);
        return Response.ok(body, "application/zip")
                .header("Content-Disposition", "attachment; filename=\"client-" + client.text() + ".zip\"")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private void write(OutputStream out, Actor actor, ClientId client) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            Zipped zipped = new Zipped(zip, Json.mapper().createObjectNode(), new HashSet<>());
            for (PersonalData source : sources) {
                source.write(actor, client, zipped);
            }
            zipped.end();
        }
    }

    /** Parts are gathered; files are written as they come. */
    private record Zipped(ZipOutputStream zip, ObjectNode parts, Set<String> names) implements PersonalData.Sink {

        private static final String DATA = "data.json";

        @Override
        public void part(String name, JsonNode content) {
            parts.set(name, content);
        }

        @Override
        public void file(String name, PersonalData.Content content) throws IOException {
            zip.putNextEntry(new ZipEntry(free(inside(name))));
            content.writeTo(zip);
            zip.closeEntry();
        }

        /** No name leads out of the folder that the ZIP is unpacked in. */
        private static String inside(String name) {
            return "files/" + name.replace('\\', '/').replaceAll("(^|/)[./]+", "$1");
        }

        private String free(String name) {
            String free = name;
            for (int number = 2; !names.add(free); number++) {
                free = number + "-" + name.substring(name.lastIndexOf('/') + 1);
                free = name.substring(0, name.lastIndexOf('/') + 1) + free;
            }
            return free;
        }

        void end() throws IOException {
            zip.putNextEntry(new ZipEntry(DATA));
            zip.write(Json.write(parts).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }
}
