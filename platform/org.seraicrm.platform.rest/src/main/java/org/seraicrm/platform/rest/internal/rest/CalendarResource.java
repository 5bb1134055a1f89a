package org.seraicrm.platform.rest.internal.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.calendar.Calendar;
import org.seraicrm.platform.cards.calendar.CalendarEntry;
import org.seraicrm.platform.cards.calendar.WorkingHours;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.rest.Caller;

/** Calendars of colleagues and the time they have free (A6). */
@Component(service = CalendarResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
public final class CalendarResource {

    private static final int MOST_USERS = 20;
    private static final int MOST_DAYS = 92;
    private static final int MOST_SLOTS = 20;
    private static final int MOST_MINUTES = 24 * 60;
    private static final Pattern COMMA = Pattern.compile(",");

    private final Calendar calendar;
    private final Views views;

    @Activate
    public CalendarResource(@Reference Calendar calendar, @Reference Views views) {
        this.calendar = calendar;
        this.views = views;
    }

    /** From one day to another, both with; one's own calendar unless users are named. */
    @GET
    public Wire.CalendarPage calendar(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("users") @DefaultValue("") String users,
            @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        LocalDate first = from == null ? LocalDate.now(actor.zone()) : Paging.time("/from", from, LocalDate::parse);
        LocalDate last = to == null ? first.plusDays(6) : Paging.time("/to", to, LocalDate::parse);
        long days = ChronoUnit.DAYS.between(first, last);
        if (days < 0 || days > MOST_DAYS) {
            throw Problem.invalid("/to", "value.invalid").refusal();
        }
        Set<UserId> wanted = users(actor, users);
        return new Wire.CalendarPage(
                first,
                last,
                actor.zone().getId(),
                hours(calendar.hours(actor)),
                wanted.stream().map(user -> views.person(actor, user)).toList(),
                items(actor, calendar.of(actor, wanted, first, last)));
    }

    /** When all of some users are free next. */
    @GET
    @Path("free")
    public Map<String, List<LocalDateTime>> free(
            @QueryParam("users") @DefaultValue("") String users,
            @QueryParam("minutes") @DefaultValue("60") String minutes,
            @QueryParam("from") @Nullable String from,
            @QueryParam("limit") @DefaultValue("5") String limit,
            @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        LocalDateTime now = LocalDateTime.now(actor.zone());
        LocalDateTime begin = from == null ? now : Paging.time("/from", from, LocalDateTime::parse);
        int lasting = number("/minutes", minutes);
        if (lasting < 1 || lasting > MOST_MINUTES) {
            throw Problem.invalid("/minutes", "todo.minutes").refusal();
        }
        int most = Math.max(1, Math.min(number("/limit", limit), MOST_SLOTS));
        return Map.of("slots", calendar.free(actor, users(actor, users), begin, lasting, most));
    }

    /** How one's own calendar is shared, and when the company works. */
    @GET
    @Path("settings")
    public Map<String, Object> settings(@Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("sharing", calendar.sharing(actor));
        settings.put("hours", hours(calendar.hours(actor)));
        calendar.published(actor).ifPresent(since -> settings.put("published", since));
        return settings;
    }

    private List<Wire.CalendarItem> items(Actor actor, List<CalendarEntry> entries) {
        List<Todo> told =
                entries.stream().flatMap(entry -> entry.todo().stream()).toList();
        Map<TodoId, Wire.TodoRow> rows =
                views.todos(actor, told).stream().collect(Collectors.toMap(Wire.TodoRow::id, Function.identity()));
        return entries.stream()
                .map(entry -> new Wire.CalendarItem(
                        entry.user(),
                        entry.start(),
                        entry.minutes(),
                        entry.todo().map(Todo::id).map(rows::get),
                        entry.changeable()))
                .toList();
    }

    private static Wire.Hours hours(WorkingHours hours) {
        return new Wire.Hours(
                hours.from(),
                hours.until(),
                hours.days().stream().map(DayOfWeek::getValue).sorted().toList());
    }

    private static Set<UserId> users(Actor actor, String names) {
        Set<UserId> users = COMMA.splitAsStream(names)
                .filter(name -> !name.isBlank())
                .map(name -> Paging.id(name.strip(), UserId::of))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (users.size() > MOST_USERS) {
            throw Problem.invalid("/users", "value.invalid").refusal();
        }
        return users.isEmpty() ? Set.of(actor.user()) : users;
    }

    private static int number(String pointer, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw Problem.invalid(pointer, "value.integer").refusal();
        }
    }
}
