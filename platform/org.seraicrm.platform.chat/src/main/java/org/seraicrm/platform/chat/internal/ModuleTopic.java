package org.seraicrm.platform.chat.internal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.seraicrm.platform.chat.Button;
import org.seraicrm.platform.chat.Html;
import org.seraicrm.platform.chat.Message;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.SwitchModule;
import org.seraicrm.platform.modules.switchboard.Switchboard;
import org.seraicrm.platform.security.Department;

/** The switchboard: how modules stand, and switching them after a look at what that would touch. */
final class ModuleTopic implements Topic {

    private static final int HISTORY = 10;
    private static final String ON = "on";
    private static final String OFF = "off";

    private final Deeds deeds;
    private final ChatActions actions;
    private final Modules modules;
    private final Switchboard switchboard;
    private final SwitchWords words;

    ModuleTopic(Deeds deeds, ChatActions actions, Modules modules, Switchboard switchboard, SwitchWords words) {
        this.deeds = deeds;
        this.actions = actions;
        this.modules = modules;
        this.switchboard = switchboard;
        this.words = words;
    }

    @Override
    public Map<String, Heard> commands() {
        return Map.of("modules", (turn, said) -> List.of(list(turn)));
    }

    @Override
    public Map<String, Pressed> buttons() {
        return Map.of(
                "mo", (turn, arguments) -> List.of(one(turn, module(turn, arguments))),
                "mp", (turn, arguments) -> List.of(preview(turn, module(turn, arguments), arguments)),
                "ms", (turn, arguments) -> turn(turn, module(turn, arguments), arguments),
                "mh", (turn, arguments) -> List.of(history(turn)));
    }

    private Message list(Turn turn) {
        requireAllowed(turn);
        List<Module> all = modules.all(turn.actor().company()).stream()
                .filter(module -> !module.trashed())
                .toList();
        String lines = all.stream()
                .map(module -> Html.escape(words.state(turn.actor(), module)))
                .collect(Collectors.joining("\n"));
        List<Button> buttons = new ArrayList<>();
        all.stream()
                .filter(Module::available)
                .forEach(module -> buttons.add(Turn.named(
                        SwitchWords.name(turn.actor(), module),
                        "mo",
                        module.id().text())));
        buttons.add(turn.button("chat.module.history", "mh"));
        return Message.of(turn.html("chat.module.title") + "\n" + lines).column(buttons);
    }

    private Message one(Turn turn, Module module) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(turning(turn, module, turn.text("chat.module.company"), Optional.empty()));
        if (module.on()) {
            words.departments(turn.actor())
                    .forEach(department ->
                            buttons.add(turning(turn, module, department.name(), Optional.of(department.id()))));
        }
        return Message.of(Html.escape(words.state(turn.actor(), module))).column(buttons);
    }

    private static Button turning(Turn turn, Module module, String where, Optional<DepartmentId> department) {
        boolean on = module.stands(department);
        String label = where + ": " + turn.text(on ? "chat.module.turnOff" : "chat.module.turnOn");
        return Turn.named(label, "mp", module.id().text(), on ? OFF : ON, text(department));
    }

    private Message preview(Turn turn, Module module, List<String> arguments) {
        boolean on = way(arguments);
        Optional<DepartmentId> department = department(turn, arguments);
        String verb = turn.text(on ? "chat.module.turnOn" : "chat.module.turnOff");
        String where = department.map(id -> " · " + name(turn, id)).orElse("");
        String touched =
                words.consequences(turn.actor(), switchboard.preview(turn.actor(), module.id(), on, department));
        String title = Html.bold(SwitchWords.name(turn.actor(), module) + where + ": " + verb);
        String[] cell = {module.id().text(), on ? ON : OFF, text(department)};
        return Message.of(title + "\n" + Html.escape(touched))
                .row(Turn.named(verb, "ms", cell[0], cell[1], cell[2], "0"))
                .row(
                        turn.button("chat.module.week", "ms", cell[0], cell[1], cell[2], "7"),
                        turn.button("chat.module.month", "ms", cell[0], cell[1], cell[2], "30"))
                .row(turn.button("chat.button.cancel", "fx"));
    }

    /** The last argument is for how many days; 0 for good. */
    private List<Message> turn(Turn turn, Module module, List<String> arguments) {
        int days = Integer.parseInt(arguments.get(3));
        Optional<LocalDateTime> until =
                days == 0 ? Optional.empty() : Optional.of(turn.now().plusDays(days));
        return deeds.perform(
                turn,
                new SwitchModule(module.id(), way(arguments), department(turn, arguments), until),
                id -> Message.of(Html.escape(words.state(
                        turn.actor(), modules.find(turn.actor().company(), id).orElse(module)))));
    }

    private Message history(Turn turn) {
        requireAllowed(turn);
        List<Module> all = modules.all(turn.actor().company());
        String lines = switchboard.history(turn.actor(), Optional.empty(), HISTORY).stream()
                .map(switched -> Html.escape(words.told(turn.actor(), switched, all)))
                .collect(Collectors.joining("\n"));
        return Message.of(lines.isEmpty() ? turn.html("chat.module.noHistory") : lines);
    }

    private void requireAllowed(Turn turn) {
        actions.named(turn, "module.switch");
    }

    private Module module(Turn turn, List<String> arguments) {
        requireAllowed(turn);
        return modules.find(turn.actor().company(), ModuleId.of(arguments.get(0)))
                .orElseThrow(ModuleTopic::gone);
    }

    private static boolean way(List<String> arguments) {
        return arguments.get(1).equals(ON);
    }

    private Optional<DepartmentId> department(Turn turn, List<String> arguments) {
        return Optional.of(arguments.get(2))
                .filter(id -> !id.isEmpty())
                .map(id -> words.departments(turn.actor()).stream()
                        .map(Department::id)
                        .filter(each -> each.text().equals(id))
                        .findFirst()
                        .orElseThrow(ModuleTopic::gone));
    }

    private static Refusal gone() {
        return new Problem(Kind.NOT_FOUND, "row.notFound").refusal();
    }

    private String name(Turn turn, DepartmentId id) {
        return words.departments(turn.actor()).stream()
                .filter(department -> department.id().equals(id))
                .map(Department::name)
                .findFirst()
                .orElse("");
    }

    private static String text(Optional<DepartmentId> department) {
        return department.map(DepartmentId::text).orElse("");
    }
}
