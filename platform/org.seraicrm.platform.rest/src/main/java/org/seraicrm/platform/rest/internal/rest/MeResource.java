package org.seraicrm.platform.rest.internal.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.cards.Registries;
import org.seraicrm.platform.cards.wording.Wording;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.modules.ActionType;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.ClientField;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.Company;
import org.seraicrm.platform.security.Introductions;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.SecondFactors;

/** Who I am and what I may use (A39). */
@Component(service = MeResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/me")
@Produces(MediaType.APPLICATION_JSON)
public final class MeResource {

    private final People people;
    private final SecondFactors factors;
    private final Introductions introductions;
    private final Companies companies;
    private final Modules modules;
    private final Actions actions;
    private final Streams streams;
    private final Registries registries;
    private final Wording wording;

    @Activate
    public MeResource(
            @Reference People people,
            @Reference SecondFactors factors,
            @Reference Introductions introductions,
            @Reference Companies companies,
            @Reference Modules modules,
            @Reference Actions actions,
            @Reference Streams streams,
            @Reference Registries registries,
            @Reference Wording wording) {
        this.people = people;
        this.factors = factors;
        this.introductions = introductions;
        this.companies = companies;
        this.modules = modules;
        this.actions = actions;
        this.streams = streams;
        this.registries = registries;
        this.wording = wording;
    }

    /** {@code heard}: everything here is at least as new as so many events, which the stream's pings count, too. */
    @GET
    public Map<String, Object> me(@Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        Company company = companies.of(actor);
        Map<String, Object> me = new LinkedHashMap<>();
        me.put("heard", streams.heard(actor.company()));
        Cookies.session(request).ifPresent(token -> me.put("csrf", Cookies.csrf(token)));
        me.put(
                "user",
                people.user(actor, actor.user()).map(user -> Profiles.of(actor, user, people, factors.users(actor))));
        me.put("signature", wording.signature(actor));
        me.put("introduced", introductions.closed(actor));
        me.put(
                "company",
                Map.of(
                        "id", company.id(),
                        "name", company.name(),
                        "zone", company.zone().getId(),
                        "currency", company.currency().getCurrencyCode(),
                        "phoneRegion", company.region(),
                        "language", company.language().getLanguage()));
        me.put(
                "modules",
                modules.on(actor).stream()
                        .map(module -> Forms.module(module, actor))
                        .toList());
        Module clients = modules.clients(actor);
        me.put(
                "clientFields",
                clients.setup().fields().stream()
                        .map(field -> Forms.field(field, clients.sight(), actor.language()))
                        .toList());
        me.put(
                "clientSight",
                Map.of(
                        "hidden",
                        builtIn(clients.sight().hidden()),
                        "readOnly",
                        builtIn(clients.sight().readOnly())));
        me.put("registries", registries.of(actor));
        me.put("actions", actions.offered(actor).stream().map(ActionType::name).toList());
        return me;
    }

    /** What every client has: own fields say themselves whether they are read only. */
    private static List<String> builtIn(Set<String> fields) {
        return Stream.of(ClientField.values())
                .filter(field -> fields.contains(field.id()))
                .map(ClientField::id)
                .toList();
    }
}
