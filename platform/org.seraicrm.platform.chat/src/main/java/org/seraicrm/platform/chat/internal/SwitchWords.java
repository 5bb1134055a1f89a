package org.seraicrm.platform.chat.internal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.modules.switchboard.Switchboard.Consequence;
import org.seraicrm.platform.modules.switchboard.Switchboard.Switched;
import org.seraicrm.platform.security.Department;
import org.seraicrm.platform.security.People;

/** The switchboard in plain words of the actor's language, for chat and shell. Any thread. */
public record SwitchWords(Texts texts, People people) {

    /** How a module stands: "Sales: on; Service: off (until …)". */
    public String state(Actor actor, Module module) {
        StringJoiner state = new StringJoiner("; ");
        state.add(name(actor, module) + ": " + companyState(actor, module));
        if (module.on() && module.available()) {
            departments(actor).stream()
                    .filter(department -> tellsApart(module, department.id()))
                    .forEach(department ->
                            state.add(department.name() + ": " + cell(actor, module, Optional.of(department.id()))));
        }
        return state.toString();
    }

    /** What a switch would touch, a line each. */
    public String consequences(Actor actor, List<Consequence> consequences) {
        if (consequences.isEmpty()) {
            return texts.text(actor.language(), "chat.module.nothing");
        }
        StringJoiner lines = new StringJoiner("\n");
        consequences.forEach(consequence -> lines.add("• " + consequence.sentence() + names(consequence)));
        return lines.toString();
    }

    /** What was done once, in one line. */
    public String told(Actor actor, Switched switched, List<Module> modules) {
        Stream<String> about = switched.module().stream()
                .flatMap(id -> modules.stream().filter(module -> module.id().equals(id)))
                .map(module -> name(actor, module) + ": ");
        String what = about.findFirst().orElse("") + switched.told();
        Optional<String> who = switched.by()
                .map(user -> people.user(actor, user)
                        .map(found -> found.name(actor.language()))
                        .orElse("?"))
                .or(() -> switched.module().map(any -> texts.text(actor.language(), "chat.module.byItself")));
        Optional<String> where = switched.department()
                .map(id -> departments(actor).stream()
                        .filter(department -> department.id().equals(id))
                        .map(Department::name)
                        .findFirst()
                        .orElse("?"));
        Optional<String> until = switched.until().map(end -> until(actor, end));
        return String.join(
                " · ",
                Stream.of(Optional.of(at(actor, switched.at())), who, Optional.of(what), where, until)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** The company's departments. */
    public List<Department> departments(Actor actor) {
        return people.departments(actor).stream()
                .filter(department -> !department.trashed())
                .toList();
    }

    static String name(Actor actor, Module module) {
        return module.name().in(actor.language());
    }

    private static boolean tellsApart(Module module, DepartmentId department) {
        return !module.stands(Optional.of(department))
                || module.trials().stream()
                        .anyMatch(trial ->
                                trial.department().filter(department::equals).isPresent());
    }

    private String companyState(Actor actor, Module module) {
        return module.available()
                ? cell(actor, module, Optional.empty())
                : texts.text(actor.language(), "chat.module.unavailable");
    }

    private String cell(Actor actor, Module module, Optional<DepartmentId> department) {
        String state = texts.text(actor.language(), module.stands(department) ? "chat.module.on" : "chat.module.off");
        return module.trials().stream()
                .filter(trial -> trial.department().equals(department))
                .map(trial -> state + " (" + until(actor, trial.until()) + ")")
                .findFirst()
                .orElse(state);
    }

    private String until(Actor actor, Instant end) {
        return texts.text(actor.language(), "chat.module.until", Map.of("at", at(actor, end)));
    }

    private static String at(Actor actor, Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(actor.language())
                .withZone(actor.zone())
                .format(instant);
    }

    private static String names(Consequence consequence) {
        if (consequence.names().isEmpty()) {
            return "";
        }
        String more = consequence.count() > consequence.names().size() ? ", …" : "";
        return " " + String.join(", ", consequence.names()) + more;
    }
}
