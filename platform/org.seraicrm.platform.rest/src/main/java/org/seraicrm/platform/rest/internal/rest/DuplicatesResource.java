package org.seraicrm.platform.rest.internal.rest;

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
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.cards.Completeness;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.Duplicates;
import org.seraicrm.platform.cards.Duplicates.Reason;
import org.seraicrm.platform.cards.Traces;
import org.seraicrm.platform.cards.duplicates.DuplicateGroups;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.rest.Caller;

/** Clients that may be the same (A43, A44). */
@Component(service = DuplicatesResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/duplicates")
@Produces(MediaType.APPLICATION_JSON)
public final class DuplicatesResource {

    private static final int MOST_ALIKE = 10;
    private static final int MOST_POINTS = 20;

    private final Duplicates duplicates;
    private final DuplicateGroups groups;
    private final Views views;

    @Activate
    public DuplicatesResource(
            @Reference Duplicates duplicates, @Reference DuplicateGroups groups, @Reference Views views) {
        this.duplicates = duplicates;
        this.groups = groups;
        this.views = views;
    }

    /** @param cards how many the client has */
    record MemberForm(Wire.ClientRow client, Completeness completeness, int cards) {}

    /** @param clients the one to keep first */
    record GroupForm(Set<Reason> reasons, List<MemberForm> clients) {}

    record AlikeForm(Wire.ClientRow client, Set<Reason> reasons) {}

    /** Groups of clients that are likely the same: {@code {groups: […], more}}, those that share most first. */
    @GET
    public Map<String, Object> groups(
            @QueryParam("limit") @DefaultValue("50") int limit, @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        DuplicateGroups.Groups found = groups.groups(actor, Paging.limit(limit));
        return Map.of(
                "groups",
                found.groups().stream().map(group -> form(actor, group)).toList(),
                "more",
                found.more());
    }

    private GroupForm form(Actor actor, DuplicateGroups.Group group) {
        return new GroupForm(
                group.reasons(),
                group.members().stream()
                        .map(member -> new MemberForm(
                                views.row(actor, member.client(), Traces.NONE), member.completeness(), member.cards()))
                        .toList());
    }

    /** Clients that are like one that somebody types: {@code {clients: […]}}, the most alike first. */
    @GET
    @Path("like")
    public Map<String, Object> like(
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("phone") List<String> phones,
            @QueryParam("email") List<String> emails,
            @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        List<ContactPoint> points = Stream.concat(
                        phones.stream().map(phone -> ContactPoint.of(ContactPoint.Kind.PHONE, phone)),
                        emails.stream().map(email -> ContactPoint.of(ContactPoint.Kind.EMAIL, email)))
                .limit(MOST_POINTS)
                .toList();
        return Map.of(
                "clients",
                duplicates.resembling(actor, name, points).stream()
                        .limit(MOST_ALIKE)
                        .map(alike -> new AlikeForm(views.row(actor, alike.client(), Traces.NONE), alike.reasons()))
                        .toList());
    }
}
