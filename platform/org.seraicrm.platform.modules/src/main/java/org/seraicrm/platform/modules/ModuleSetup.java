package org.seraicrm.platform.modules;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.seraicrm.platform.kernel.Role;

/**
 * The fields and statuses of a module, offered by its kind and then the company's own to change.
 *
 * @param oneCardPerClient whether a client has at most one card here (A17)
 * @param groups in order
 * @param barriers the moves between statuses that are not free to everybody (A217)
 * @param retired fields that were taken away; cards keep their values, and they can be taken back
 * @param views in order
 * @param automations those that are switched on, and those that could be
 */
public record ModuleSetup(
        boolean oneCardPerClient,
        List<Field> fields,
        List<Status.Group> groups,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Barrier> barriers,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Field> retired,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<View> views,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Automation> automations) {

    private static final Set<String> OF_EVERY_CARD = Set.of(Field.When.STATUS, Field.When.RESPONSIBLE);

    public ModuleSetup {
        fields = List.copyOf(fields);
        groups = List.copyOf(groups);
        barriers = List.copyOf(barriers);
        retired = List.copyOf(retired);
        views = List.copyOf(views);
        automations = List.copyOf(automations);
    }

    /** Everybody moves cards as they like, except out of terminal groups. */
    public ModuleSetup(boolean oneCardPerClient, List<Field> fields, List<Status.Group> groups) {
        this(oneCardPerClient, fields, groups, List.of());
    }

    /** Nothing was taken away, and there are neither views nor automations. */
    public ModuleSetup(
            boolean oneCardPerClient, List<Field> fields, List<Status.Group> groups, List<Barrier> barriers) {
        this(oneCardPerClient, fields, groups, barriers, List.of(), List.of(), List.of());
    }

    /** With other views and automations. */
    public ModuleSetup with(List<View> otherViews, List<Automation> otherAutomations) {
        return new ModuleSetup(oneCardPerClient, fields, groups, barriers, retired, otherViews, otherAutomations);
    }

    /** With other fields; those that are no longer among them are retired, and no view shows them. */
    public ModuleSetup with(List<Field> changed) {
        List<Field> gone = Stream.concat(fields.stream(), retired.stream())
                .filter(field -> changed.stream().noneMatch(kept -> kept.id().equals(field.id())))
                .toList();
        return new ModuleSetup(oneCardPerClient, changed, groups, barriers, gone, views, automations).consistent();
    }

    /** As it looks to whom some fields are hidden: neither they nor what names them is there. */
    public ModuleSetup without(Set<String> hidden) {
        ModuleSetup left = new ModuleSetup(
                oneCardPerClient,
                fieldsWithout(hidden),
                groups,
                barriers,
                retired.stream().filter(field -> !hidden.contains(field.id())).toList(),
                views,
                automations);
        return left.consistent();
    }

    /** The other fields: a heading goes on to the next one, and what is asked for when a missing field says so, always is. */
    public List<Field> fieldsWithout(Set<String> gone) {
        List<Field> left = new ArrayList<>();
        Optional<Labels> heading = Optional.empty();
        for (Field field : fields) {
            heading = field.heading().isPresent() ? field.heading() : heading;
            if (!gone.contains(field.id())) {
                left.add(field.under(heading).without(gone));
                heading = Optional.empty();
            }
        }
        return left;
    }

    /** Another set-up that takes its place: the fields that it doesn't have are retired. */
    public ModuleSetup become(ModuleSetup other) {
        ModuleSetup retiring = with(other.fields());
        return new ModuleSetup(
                other.oneCardPerClient,
                other.fields,
                other.groups,
                other.barriers,
                retiring.retired,
                other.views,
                other.automations);
    }

    /** With views, automations and what leads to statuses only as far as their statuses and fields are there. */
    private ModuleSetup consistent() {
        return new ModuleSetup(
                oneCardPerClient,
                fields,
                groups.stream()
                        .map(group -> group.with(
                                group.statuses().stream().map(this::known).toList()))
                        .toList(),
                barriers,
                retired,
                views.stream().flatMap(view -> view.within(this).stream()).toList(),
                automations.stream()
                        .flatMap(automation -> automation.within(this).stream())
                        .toList());
    }

    /** A status that nothing leads to by itself once a field is gone that it was to depend on. */
    private Status known(Status status) {
        return status.when(status.comesWhen()
                .filter(conditions -> conditions.stream()
                        .map(Field.When::field)
                        .allMatch(asked ->
                                OF_EVERY_CARD.contains(asked) || field(asked).isPresent())));
    }

    /** All statuses, in order. */
    public Stream<Status> statuses() {
        return groups.stream().flatMap(group -> group.statuses().stream());
    }

    /** The status of an id. */
    public Optional<Status> status(String id) {
        for (Status.Group group : groups) {
            for (Status status : group.statuses()) {
                if (status.id().equals(id)) {
                    return Optional.of(status);
                }
            }
        }
        return Optional.empty();
    }

    /** The field of an id. */
    public Optional<Field> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /** Where cards begin: the status marked {@linkplain Status#initial() initial}, else the first of all. */
    public Status first() {
        return statuses()
                .filter(Status::initial)
                .findFirst()
                .or(() -> statuses().findFirst())
                .orElseThrow();
    }

    /**
     * The statuses that a change leads a card to by itself (A49), in order: those whose conditions it makes true, without
     * the one where it stands and those before it in the same group.
     *
     * @param after of the same status as before
     */
    public Stream<Status> following(Form before, Form after) {
        return groups.stream()
                .flatMap(group -> further(group, after.status()))
                .filter(status -> status.comesWhen()
                        .filter(conditions -> after.holdsAll(conditions) && !before.holdsAll(conditions))
                        .isPresent());
    }

    /** The statuses of a group that lie before a card: all of another group, those further on of its own. */
    private static Stream<Status> further(Status.Group group, String from) {
        List<String> ids = group.statuses().stream().map(Status::id).toList();
        return group.statuses().stream().skip(ids.indexOf(from) + 1L);
    }

    /** Whether everybody may move cards from any status to any other. */
    public boolean everyMoveFree() {
        return barriers.isEmpty() && groups.stream().noneMatch(Status.Group::terminal);
    }

    /** Whether a role may move cards from one status to another; of several barriers the highest counts. */
    public Way way(Role role, String from, String to) {
        Way way = leaving(role, from, to);
        for (Barrier barrier : barriers) {
            if (barrier.stands(role, from, to)) {
                Way narrowed = barrier.reason() ? Way.REASON : Way.CLOSED;
                way = narrowed.compareTo(way) > 0 ? narrowed : way;
            }
        }
        return way;
    }

    /** Out of a terminal group a card is only taken by a manager who says why, so that nothing is reopened by accident. */
    private Way leaving(Role role, String from, String to) {
        boolean leaves = group(from).filter(Status.Group::terminal).isPresent()
                && !group(from).equals(group(to));
        if (!leaves) {
            return Way.FREE;
        }
        return role.atLeast(Role.MANAGER) ? Way.REASON : Way.CLOSED;
    }

    private Optional<Status.Group> group(String status) {
        return groups.stream()
                .filter(group ->
                        group.statuses().stream().anyMatch(each -> each.id().equals(status)))
                .findFirst();
    }
}
