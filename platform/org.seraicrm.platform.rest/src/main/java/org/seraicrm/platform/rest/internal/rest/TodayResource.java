package org.seraicrm.platform.rest.internal.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.Todos;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.platform.security.People;

/** Today, the view people land on (A37, A38). */
@Component(service = TodayResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/today")
@Produces(MediaType.APPLICATION_JSON)
public final class TodayResource {

    private static final int WEEK = 7;
    private static final int MOST = 1_000;
    private static final List<String> SECTIONS = List.of("overdue", "today", "tomorrow", "week");
    private static final List<String> ALL_SECTIONS = List.of("overdue", "today", "tomorrow", "week", "later");

    private final Todos todos;
    private final Views views;
    private final People people;

    @Activate
    public TodayResource(@Reference Todos todos, @Reference Views views, @Reference People people) {
        this.todos = todos;
        this.views = views;
        this.people = people;
    }

    /**
     * The user's own to-dos of today, tomorrow, the week after, and those that are overdue, each by due; or all open ones of a
     * colleague that the user sees, later ones too.
     *
     * @param of the colleague's id
     * @param limit how many of each are given at most; {@code counts} tells how many there are
     */
    @GET
    public Map<String, Object> today(
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("of") @DefaultValue("") String of,
            @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        LocalDate day = LocalDate.now(actor.zone());
        boolean others = !of.isEmpty();
        List<Todo> all = others ? of(actor, Paging.id(of, UserId::of)) : todos.own(actor, day.plusDays(WEEK));
        Map<String, List<Todo>> sections = all.stream()
                .collect(Collectors.groupingBy(todo -> section(todo.due().day(), day)));
        Map<String, Object> today = new LinkedHashMap<>();
        today.put("date", day);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String section : others ? ALL_SECTIONS : SECTIONS) {
            List<Todo> rows = sections.getOrDefault(section, List.of());
            counts.put(section, rows.size());
            today.put(
                    section,
                    views.todos(
                            actor,
                            rows.stream()
                                    .limit(Math.min(Math.max(limit, 0), MOST))
                                    .toList()));
        }
        today.put("counts", counts);
        return today;
    }

    private List<Todo> of(Actor actor, UserId colleague) {
        return todos.of(
                actor,
                people.user(actor, colleague).orElseThrow(Paging::notFound).id());
    }

    private static String section(LocalDate due, LocalDate day) {
        if (due.isBefore(day)) {
            return "overdue";
        }
        if (due.equals(day)) {
            return "today";
        }
        if (due.equals(day.plusDays(1))) {
            return "tomorrow";
        }
        return due.isAfter(day.plusDays(WEEK)) ? "later" : "week";
    }
}
