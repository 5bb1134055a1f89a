package org.seraicrm.platform.rest.internal.rest;

import java.util.Locale;
import org.seraicrm.platform.cards.CardList;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Right;
import org.seraicrm.platform.modules.Sight;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.modules.View;

/** Modules with their fields and statuses, in the reader's language. */
final class Forms {

    private Forms() {}

    static Wire.ModuleForm module(Module module, Actor reader) {
        Locale language = reader.language();
        return new Wire.ModuleForm(
                module.id(),
                module.kind(),
                module.name().in(language),
                module.icon(),
                module.colour(),
                module.setup().oneCardPerClient(),
                module.setup().fields().stream()
                        .map(field -> field(field, module.sight(), language))
                        .toList(),
                module.setup().groups().stream()
                        .map(group -> group(group, language))
                        .toList(),
                module.setup().views().stream()
                        .map(view -> view(view, language))
                        .toList(),
                module.gives(Right.EDIT, reader.standing()),
                CardList.tellsOfClients(reader, module));
    }

    private static Wire.ViewForm view(View view, Locale language) {
        return new Wire.ViewForm(
                view.id(),
                view.label().in(language),
                view.statuses(),
                view.mine(),
                view.values(),
                view.columns(),
                view.sort(),
                view.command());
    }

    static Wire.ModuleRef reference(Module module, Locale language) {
        return new Wire.ModuleRef(
                module.id(), module.name().in(language), module.icon(), module.colour(), module.kind());
    }

    static Wire.StatusForm status(Status status, Locale language) {
        return new Wire.StatusForm(status.id(), status.label().in(language), status.colour(), status.closed());
    }

    static Wire.FieldForm field(Field field, Sight sight, Locale language) {
        return new Wire.FieldForm(
                field.id(),
                field.label().in(language),
                field.type(),
                field.choices().stream()
                        .map(choice ->
                                new Wire.Choice(choice.id(), choice.label().in(language)))
                        .toList(),
                field.main(),
                sight.readOnly().contains(field.id()),
                field.initial(),
                field.heading().map(heading -> heading.in(language)),
                field.help().map(help -> help.in(language)),
                field.shownWhen(),
                field.requiredWhen());
    }

    private static Wire.GroupForm group(Status.Group group, Locale language) {
        return new Wire.GroupForm(
                group.id(),
                group.label().in(language),
                group.statuses().stream()
                        .map(status -> status(status, language))
                        .toList());
    }
}
