package org.seraicrm.platform.rest.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.cards.CardList;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.ClientList;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.Where;
import org.seraicrm.platform.cards.views.SavedView;
import org.seraicrm.platform.cards.views.SavedViews;
import org.seraicrm.platform.cards.views.Shape;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.View;
import org.seraicrm.platform.rest.Caller;

/** Views of a list: those its module brings, and those that people saved. */
@Component(service = SavedViewsResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/lists/{list}/views")
@Produces(MediaType.APPLICATION_JSON)
public final class SavedViewsResource {

    private final SavedViews saved;
    private final Modules modules;
    private final Cards cards;
    private final Clients clients;

    @Activate
    public SavedViewsResource(
            @Reference SavedViews saved,
            @Reference Modules modules,
            @Reference Cards cards,
            @Reference Clients clients) {
        this.saved = saved;
        this.modules = modules;
        this.cards = cards;
        this.clients = clients;
    }

    /**
     * @param version 0 for the module's own, which the module's shape changes
     * @param shared whether it is for everybody
     * @param departments whose members it is for otherwise
     * @param users which colleagues it is for otherwise
     * @param own whether the reader saved it
     * @param editable whether the reader may change it
     */
    record ViewForm(
            String id,
            int version,
            String name,
            boolean shared,
            List<DepartmentId> departments,
            List<UserId> users,
            boolean own,
            boolean editable,
            JsonNode where,
            List<String> columns,
            String sort,
            Shape.Layout layout) {}

    @GET
    public Map<String, Object> views(@PathParam("list") String list, @Context ContainerRequestContext request) {
        return Map.of("views", forms(Caller.of(request), list));
    }

    /** How many rows each view shows; one whose conditions no longer fit the module is left out. */
    @GET
    @Path("counts")
    public Map<String, Object> counts(@PathParam("list") String list, @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        Map<String, Long> counts = new HashMap<>();
        for (ViewForm form : forms(actor, list)) {
            try {
                counts.put(form.id(), count(actor, list, new Where(form.where())));
            } catch (Refusal outdated) {
                counts.remove(form.id());
            }
        }
        return Map.of("counts", counts);
    }

    private long count(Actor actor, String list, Where where) {
        return list.equals(SavedView.CLIENTS)
                ? clients.count(actor, ClientList.of(where, View.LATEST, 1))
                : cards.count(actor, CardList.of(ModuleId.of(list), where, View.LATEST, 1));
    }

    private List<ViewForm> forms(Actor actor, String list) {
        Stream<ViewForm> brought = list.equals(SavedView.CLIENTS)
                ? Stream.empty()
                : modules.on(actor, Paging.id(list, ModuleId::of)).map(Module::setup).stream()
                        .flatMap(setup -> setup.views().stream())
                        .map(view -> form(view, actor));
        return Stream.concat(brought, saved.of(actor, list).stream().map(view -> form(view, actor)))
                .toList();
    }

    private static ViewForm form(View view, Actor actor) {
        return new ViewForm(
                view.id(),
                0,
                view.label().in(actor.language()),
                true,
                List.of(),
                List.of(),
                false,
                false,
                CardList.where(view).json(),
                view.columns().stream().map(field -> CardList.FIELD + field).toList(),
                view.sort(),
                Shape.Layout.TABLE);
    }

    private static ViewForm form(SavedView view, Actor actor) {
        Shape shape = view.shape();
        return new ViewForm(
                view.id().text(),
                view.version(),
                shape.name(),
                view.audience().everybody(),
                view.audience().departments(),
                view.audience().users(),
                view.owner().equals(actor.user()),
                !view.audience().others() || actor.role().atLeast(Role.MANAGER),
                shape.where().json(),
                shape.columns(),
                shape.sort(),
                shape.layout());
    }
}
