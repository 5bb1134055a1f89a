package org.seraicrm.platform.modules.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seraicrm.platform.modules.Automation;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.modules.View;

/** Keeps the translations of labels that read as before, though they come back in one language only. */
record KeptLabels(Locale language) {

    Labels label(Labels before, Labels now) {
        boolean same = now.byLanguage().size() == 1 && now.in(language).equals(before.in(language));
        return same ? before : now;
    }

    List<Field> fields(ModuleSetup before, List<Field> now) {
        Map<String, Field> known = byId(Stream.concat(before.fields().stream(), before.retired().stream()), Field::id);
        return now.stream()
                .map(field -> Optional.ofNullable(known.get(field.id()))
                        .map(old -> field(old, field))
                        .orElse(field))
                .toList();
    }

    private Field field(Field before, Field now) {
        Map<String, Field.Choice> known = byId(before.choices().stream(), Field.Choice::id);
        List<Field.Choice> choices = now.choices().stream()
                .map(choice -> Optional.ofNullable(known.get(choice.id()))
                        .map(old -> new Field.Choice(choice.id(), label(old.label(), choice.label())))
                        .orElse(choice))
                .toList();
        return new Field(
                now.id(),
                label(before.label(), now.label()),
                now.type(),
                choices,
                now.main(),
                now.initial(),
                label(before.heading(), now.heading()),
                label(before.help(), now.help()),
                now.shownWhen(),
                now.requiredWhen());
    }

    private Optional<Labels> label(Optional<Labels> before, Optional<Labels> now) {
        return now.map(text -> before.map(old -> label(old, text)).orElse(text));
    }

    List<Status.Group> groups(ModuleSetup before, List<Status.Group> now) {
        Map<String, Status.Group> groups = byId(before.groups().stream(), Status.Group::id);
        Map<String, Status> statuses = byId(before.statuses(), Status::id);
        return now.stream()
                .map(group -> new Status.Group(
                        group.id(),
                        Optional.ofNullable(groups.get(group.id()))
                                .map(old -> label(old.label(), group.label()))
                                .orElse(group.label()),
                        group.statuses().stream()
                                .map(status -> Optional.ofNullable(statuses.get(status.id()))
                                        .map(old -> status(old, status))
                                        .orElse(status))
                                .toList(),
                        group.terminal()))
                .toList();
    }

    private Status status(Status before, Status now) {
        return new Status(
                now.id(),
                label(before.label(), now.label()),
                now.colour(),
                now.closed(),
                now.initial(),
                now.comesWhen());
    }

    List<View> views(ModuleSetup before, List<View> now) {
        Map<String, View> known = byId(before.views().stream(), View::id);
        return now.stream()
                .map(view -> Optional.ofNullable(known.get(view.id()))
                        .map(old -> view.named(label(old.label(), view.label())))
                        .orElse(view))
                .toList();
    }

    List<Automation> automations(ModuleSetup before, List<Automation> now) {
        Map<String, Automation> known = byId(before.automations().stream(), Automation::id);
        return now.stream()
                .map(automation -> Optional.ofNullable(known.get(automation.id()))
                        .map(old -> automation.named(label(old.label(), automation.label())))
                        .orElse(automation))
                .toList();
    }

    private static <T> Map<String, T> byId(Stream<T> parts, Function<T, String> id) {
        return parts.collect(Collectors.toMap(id, Function.identity(), (first, second) -> first));
    }
}
