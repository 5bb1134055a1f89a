package org.seraicrm.platform.rest.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.cards.Where;
import org.seraicrm.platform.cards.dashboards.Dashboard;
import org.seraicrm.platform.cards.dashboards.Dashboards;
import org.seraicrm.platform.cards.dashboards.Figures;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Money;
import org.seraicrm.platform.rest.Caller;

/** Dashboards, and the figures that their tiles show. */
@Component(service = DashboardResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1")
@Produces(MediaType.APPLICATION_JSON)
public final class DashboardResource {

    private final Dashboards dashboards;
    private final Figures figures;

    @Activate
    public DashboardResource(@Reference Dashboards dashboards, @Reference Figures figures) {
        this.dashboards = dashboards;
        this.figures = figures;
    }

    /** @param where what to ask the list for, to see these rows */
    record GroupForm(Optional<String> value, long count, List<Money> sums, JsonNode where) {}

    record FiguresForm(long count, List<Money> sums, List<GroupForm> groups) {}

    /** The reader's, or the one of all who have arranged none. */
    @GET
    @Path("dashboard")
    public Dashboard dashboard(
            @QueryParam("everybody") @DefaultValue("false") boolean everybody,
            @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        return everybody ? dashboards.ofCompany(actor) : dashboards.of(actor);
    }

    /** Counts and sums of a list, all in all and by the values of a field. */
    @GET
    @Path("figures")
    public FiguresForm figures(
            @QueryParam("list") @DefaultValue("") String list,
            @QueryParam("where") @DefaultValue("") String where,
            @QueryParam("by") @DefaultValue("") String by,
            @QueryParam("sum") @DefaultValue("") String sum,
            @Context ContainerRequestContext request) {
        Figures.Counted counted =
                figures.of(Caller.of(request), new Figures.Query(list, Where.parse(where), given(by), given(sum)));
        return new FiguresForm(
                counted.count(),
                counted.sums(),
                counted.groups().stream()
                        .map(group -> new GroupForm(
                                group.value(),
                                group.count(),
                                group.sums(),
                                group.where().json()))
                        .toList());
    }

    private static Optional<String> given(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
