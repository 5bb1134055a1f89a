package org.seraicrm.platform.modules.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Automation;
import org.seraicrm.platform.modules.Barrier;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.Right;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.modules.View;

/** Finds what is wrong with a module's set-up, all of it, each with its pointer. One use for one set-up. */
final class SetupCheck {

    private static final Set<String> PALETTE = Set.of(
            "gray", "red", "pink", "grape", "violet", "indigo", "blue", "cyan", "teal", "green", "lime", "yellow",
            "orange");
    private static final String NAME = "[A-Za-z0-9]+(-[A-Za-z0-9]+)*";
    private static final int LONGEST_NAME = 60;
    /** Days. */
    private static final int LONGEST_WAIT = 3_650;

    private static final String SORT = "-?(title|status|changed|field\\..+)";
    private static final String COMMAND = "[a-z0-9_]{1,32}";
    private static final String FIELD_UNKNOWN = "module.fieldUnknown";
    private static final String VALUE_MISSING = "value.missing";

    private final List<Violation> violations = new ArrayList<>();

    private SetupCheck() {}

    /** Empty when it can be used. */
    static List<Violation> violations(ModuleSetup setup) {
        SetupCheck check = new SetupCheck();
        check.violations.addAll(FieldCheck.violations(setup));
        check.groups(setup.groups());
        check.barriers(setup);
        check.views(setup);
        check.automations(setup);
        return check.violations;
    }

    /** What is wrong with the rights of a kind's own. */
    static List<Violation> rights(List<Right> rights) {
        SetupCheck check = new SetupCheck();
        Set<String> seen = new HashSet<>(Set.of(Right.VIEW.id(), Right.EDIT.id()));
        for (int i = 0; i < rights.size(); i++) {
            check.name(rights.get(i).id(), "/rights/" + i, seen);
        }
        return check.violations;
    }

    /** What is wrong with a colour. */
    static List<Violation> colour(String colour, String pointer) {
        return PALETTE.contains(colour)
                ? List.of()
                : List.of(new Violation(
                        pointer,
                        "module.colour",
                        Map.of("colours", PALETTE.stream().sorted().collect(Collectors.joining(", ")))));
    }

    private void groups(List<Status.Group> groups) {
        Set<String> names = new HashSet<>();
        Set<String> statuses = new HashSet<>();
        int beginnings = 0;
        for (int i = 0; i < groups.size(); i++) {
            String pointer = "/groups/" + i;
            name(groups.get(i).id(), pointer, names);
            List<Status> inside = groups.get(i).statuses();
            for (int j = 0; j < inside.size(); j++) {
                String at = pointer + "/statuses/" + j;
                name(inside.get(j).id(), at, statuses);
                violations.addAll(colour(inside.get(j).colour(), at + "/colour"));
                beginnings += inside.get(j).initial() ? 1 : 0;
                if (beginnings > 1 && inside.get(j).initial()) {
                    wrong(at + "/initial", "module.oneBeginning");
                }
            }
        }
        if (groups.stream().allMatch(group -> group.statuses().isEmpty())) {
            wrong("/groups", "module.noStatus");
        }
    }

    private void barriers(ModuleSetup setup) {
        Set<String> known = setup.statuses().map(Status::id).collect(Collectors.toSet());
        for (int i = 0; i < setup.barriers().size(); i++) {
            Barrier barrier = setup.barriers().get(i);
            known(known, barrier.from(), "/barriers/" + i + "/from");
            known(known, barrier.to(), "/barriers/" + i + "/to");
        }
    }

    private void views(ModuleSetup setup) {
        Set<String> statuses = setup.statuses().map(Status::id).collect(Collectors.toSet());
        Set<String> fields = setup.fields().stream().map(Field::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        Set<String> commands = new HashSet<>();
        for (int i = 0; i < setup.views().size(); i++) {
            View view = setup.views().get(i);
            String pointer = "/views/" + i;
            name(view.id(), pointer, seen);
            known(statuses, view.statuses(), pointer + "/statuses");
            known(fields, view.columns(), pointer + "/columns", FIELD_UNKNOWN);
            view.values().keySet().stream()
                    .filter(field -> !fields.contains(field))
                    .forEach(field -> wrong(pointer + "/values/" + RecordBinder.escape(field), FIELD_UNKNOWN));
            boolean sortable = view.sort().matches(SORT)
                    && view.sortField().map(fields::contains).orElse(true);
            if (!sortable) {
                wrong(pointer + "/sort", "module.badSort");
            }
            view.command()
                    .filter(command -> !command.matches(COMMAND) || !commands.add(command))
                    .ifPresent(command -> wrong(pointer + "/command", "module.badCommand"));
        }
    }

    private void automations(ModuleSetup setup) {
        Set<String> statuses = setup.statuses().map(Status::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < setup.automations().size(); i++) {
            Automation automation = setup.automations().get(i);
            String pointer = "/automations/" + i;
            name(automation.id(), pointer, seen);
            known(statuses, automation.statuses(), pointer + "/statuses");
            if (automation.statuses().isEmpty()) {
                wrong(pointer + "/statuses", VALUE_MISSING);
            }
            if (automation.steps().isEmpty()) {
                wrong(pointer + "/steps", VALUE_MISSING);
            }
            steps(automation.steps(), pointer + "/steps");
        }
    }

    private void steps(List<Automation.Step> steps, String pointer) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).after() < 0 || steps.get(i).after() > LONGEST_WAIT) {
                violations.add(
                        new Violation(pointer + "/" + i + "/after", "module.badWait", Map.of("days", LONGEST_WAIT)));
            }
            if (!steps.get(i).with().isObject()) {
                wrong(pointer + "/" + i + "/with", "value.object");
            }
        }
    }

    private void known(Set<String> statuses, List<String> named, String pointer) {
        known(statuses, named, pointer, "card.statusUnknown");
    }

    private void known(Set<String> ids, List<String> named, String pointer, String problem) {
        for (int i = 0; i < named.size(); i++) {
            if (!ids.contains(named.get(i))) {
                wrong(pointer + "/" + i, problem);
            }
        }
    }

    private void name(String id, String pointer, Set<String> seen) {
        nameless(id, pointer, seen).ifPresent(violations::add);
    }

    /** What is wrong with an id, of those that were seen beside it. */
    static Optional<Violation> nameless(String id, String pointer, Set<String> seen) {
        if (id.length() > LONGEST_NAME || !id.matches(NAME)) {
            return Optional.of(new Violation(pointer + "/id", "module.badId"));
        }
        return seen.add(id) ? Optional.empty() : Optional.of(new Violation(pointer + "/id", "module.sameId"));
    }

    private void wrong(String pointer, String code) {
        violations.add(new Violation(pointer, code));
    }
}
