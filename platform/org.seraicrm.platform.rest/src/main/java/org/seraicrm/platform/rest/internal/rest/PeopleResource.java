package org.seraicrm.platform.rest.internal.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.Portraits;
import org.seraicrm.platform.security.SecondFactors;
import org.seraicrm.platform.security.User;

/** Colleagues and departments (A116). */
@Component(service = PeopleResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1")
@Produces(MediaType.APPLICATION_JSON)
public final class PeopleResource {

    private final People people;
    private final SecondFactors factors;
    private final Portraits portraits;

    @Activate
    public PeopleResource(@Reference People people, @Reference SecondFactors factors, @Reference Portraits portraits) {
        this.people = people;
        this.portraits = portraits;
        this.factors = factors;
    }

    @GET
    @Path("users")
    public Map<String, Object> users(@Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        Set<UserId> twoSteps = actor.role() == Role.ADMINISTRATOR ? factors.users(actor) : Set.of();
        return Map.of(
                "users",
                people.users(actor).stream()
                        .map(user -> Profiles.of(actor, user, people, twoSteps))
                        .toList());
    }

    /** A colleague's picture, for good under the name of its version. */
    @GET
    @Path("users/{id}/portrait")
    @Produces(MediaType.WILDCARD)
    public Response portrait(@PathParam("id") String id, @Context ContainerRequestContext request) {
        Portraits.Portrait portrait =
                portraits.find(Caller.of(request), Paging.id(id, UserId::of)).orElseThrow(Paging::notFound);
        return Response.ok(portrait.content(), portrait.type())
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** A department with its active members. */
    record DepartmentForm(DepartmentId id, String name, List<UserId> members) {}

    @GET
    @Path("departments")
    public Map<String, Object> departments(@Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        return Map.of(
                "departments",
                people.departments(actor).stream()
                        .filter(department -> !department.trashed())
                        .map(department -> new DepartmentForm(
                                department.id(),
                                department.name(),
                                people.members(actor, department.id()).stream()
                                        .map(User::id)
                                        .toList()))
                        .toList());
    }
}
