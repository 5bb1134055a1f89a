package org.seraicrm.platform.rest.internal.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.Todos;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.rest.Caller;

/** Today, the view people land on (A37, A38). */
@Component(service = TodayResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/today")
@Produces(MediaType.APPLICATION_JSON)
public final class TodayResource {

    private static final int WEEK = 7;

    private final Todos todos;
    private final Views views;

    @Activate
    public TodayResource(@Reference Todos todos, @Reference Views views) {
        this.todos = todos;
        this.views = views;
    }

    @GET
    public Map<String, Object> today(@Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        LocalDateTime now = LocalDateTime.now(actor.zone());
        LocalDate day = now.toLocalDate();
        List<Todo> own = todos.own(actor, day.plusDays(WEEK));
        Map<String, Object> today = new LinkedHashMap<>();
        today.put("date", day);
        today.put("overdue", rows(actor, own, todo -> todo.due().day().isBefore(day)));
        today.put("today", rows(actor, own, todo -> todo.due().day().equals(day)));
        today.put("tomorrow", rows(actor, own, todo -> todo.due().day().equals(day.plusDays(1))));
        today.put("week", rows(actor, own, todo -> todo.due().day().isAfter(day.plusDays(1))));
        return today;
    }

    private List<Wire.TodoRow> rows(Actor actor, List<Todo> own, Predicate<Todo> wanted) {
        return views.todos(actor, own.stream().filter(wanted).toList());
    }
}
