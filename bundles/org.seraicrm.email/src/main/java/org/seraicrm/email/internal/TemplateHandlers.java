package org.seraicrm.email.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.internal.jpa.TemplateRow;
import org.seraicrm.email.templates.AddMailTemplate;
import org.seraicrm.email.templates.ChangeMailTemplate;
import org.seraicrm.email.templates.MailTemplate;
import org.seraicrm.email.templates.MailTemplateAdded;
import org.seraicrm.email.templates.MailTemplateChanged;
import org.seraicrm.email.templates.MailTemplateId;
import org.seraicrm.email.templates.MailTemplateRemoved;
import org.seraicrm.email.templates.MailTemplateRestored;
import org.seraicrm.email.templates.MailTemplatesOrdered;
import org.seraicrm.email.templates.OrderMailTemplates;
import org.seraicrm.email.templates.RemoveMailTemplate;
import org.seraicrm.email.templates.RestoreMailTemplate;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.cards.wording.Placeholder;
import org.seraicrm.platform.cards.wording.Wording;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Subject;

/** Keeps templates: everybody their own, managers and administrators the company's. */
@Component(service = ActionHandlers.class)
public final class TemplateHandlers implements ActionHandlers {

    private final TemplateRows rows;
    private final Wording wording;
    private final Modules modules;

    @Activate
    public TemplateHandlers(@Reference TemplateRows rows, @Reference Wording wording, @Reference Modules modules) {
        this.rows = rows;
        this.wording = wording;
        this.modules = modules;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                on(AddMailTemplate.class, this::add),
                on(ChangeMailTemplate.class, this::change),
                on(RemoveMailTemplate.class, this::remove),
                on(RestoreMailTemplate.class, this::restore),
                on(OrderMailTemplates.class, this::order));
    }

    private Done<MailTemplateId> add(AddMailTemplate action, ActionContext context) {
        Optional<UserId> owner = owner(action.shared(), context);
        TemplateRow.Content content = new TemplateRow.Content(
                action.name().strip(),
                action.language(),
                modules(action.modules(), Set.of(), context),
                action.subject().strip(),
                action.text().strip());
        check(content, Set.of(), context);
        int place = rows.all(context.unit()).stream()
                        .mapToInt(TemplateRow::place)
                        .max()
                        .orElse(0)
                + 1;
        TemplateRow row = new TemplateRow(MailTemplateId.next(), owner, place, content);
        context.unit().entities(Rows.UNIT).persist(row);
        context.happened(Subject.COMPANY, new MailTemplateAdded(row.id(), row.name()));
        return Done.of(row.id(), new RemoveMailTemplate(row.id()));
    }

    private Done<Versioned> change(ChangeMailTemplate action, ActionContext context) {
        TemplateRow row = own(action.template(), context);
        if (row.version() != action.version()) {
            throw new Problem(Kind.CONFLICT, "row.changed").refusal();
        }
        MailTemplate before = row.template();
        Optional<UserId> owner = owner(action.shared(), context);
        TemplateRow.Content content = new TemplateRow.Content(
                action.name().strip(),
                action.language(),
                modules(action.modules(), Set.copyOf(before.modules()), context),
                action.subject().strip(),
                action.text().strip());
        check(content, Set.copyOf(Placeholder.in(before.subject() + before.text())), context);
        row.write(owner, content);
        context.unit().entities(Rows.UNIT).flush();
        context.happened(Subject.COMPANY, new MailTemplateChanged(row.id(), row.name()));
        ChangeMailTemplate undo = new ChangeMailTemplate(
                row.id(),
                row.version(),
                before.name(),
                before.language(),
                Optional.of(before.modules().stream().map(ModuleId::text).toList()),
                before.subject(),
                before.text(),
                Optional.of(before.owner().isEmpty()));
        return Done.of(new Versioned(row.id().text(), row.version()), undo);
    }

    private Done<MailTemplateId> remove(RemoveMailTemplate action, ActionContext context) {
        TemplateRow row = own(action.template(), context);
        row.removed(true);
        context.happened(Subject.COMPANY, new MailTemplateRemoved(row.id(), row.name()));
        return Done.of(row.id(), new RestoreMailTemplate(row.id()));
    }

    private Done<MailTemplateId> restore(RestoreMailTemplate action, ActionContext context) {
        TemplateRow row = own(action.template(), context);
        row.removed(false);
        context.happened(Subject.COMPANY, new MailTemplateRestored(row.id(), row.name()));
        return Done.of(row.id(), new RemoveMailTemplate(row.id()));
    }

    private Done<List<MailTemplateId>> order(OrderMailTemplates action, ActionContext context) {
        List<TemplateRow> asked =
                action.templates().stream().map(id -> own(id, context)).toList();
        boolean shared = asked.stream().anyMatch(TemplateRow::shared);
        if (asked.stream().anyMatch(row -> row.shared() != shared)) {
            throw Problem.invalid("/templates", "mailTemplate.mixed").refusal();
        }
        List<MailTemplateId> before = rows.all(context.unit()).stream()
                .filter(row ->
                        row.shared() == shared && row.seenBy(context.actor().user()))
                .map(TemplateRow::id)
                .toList();
        List<MailTemplateId> after = Stream.concat(action.templates().stream(), before.stream())
                .distinct()
                .toList();
        for (int place = 0; place < after.size(); place++) {
            rows.place(context.unit(), own(after.get(place), context).id(), place);
        }
        context.happened(Subject.COMPANY, new MailTemplatesOrdered(shared));
        return Done.of(after, new OrderMailTemplates(before));
    }

    /** One that the actor may change. */
    private TemplateRow own(MailTemplateId id, ActionContext context) {
        TemplateRow row = rows.toChange(context.unit(), id)
                .filter(some -> some.seenBy(context.actor().user()))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "row.notFound").refusal());
        requireShared(row.shared(), context);
        return row;
    }

    private static Optional<UserId> owner(Optional<Boolean> shared, ActionContext context) {
        requireShared(shared.orElse(false), context);
        return shared.orElse(false)
                ? Optional.empty()
                : Optional.of(context.actor().user());
    }

    private static void requireShared(boolean shared, ActionContext context) {
        if (shared && !context.actor().role().atLeast(Role.MANAGER)) {
            throw new Problem(Kind.FORBIDDEN, "mailTemplate.notShared").refusal();
        }
    }

    /** Those the actor works with, and those that were named before. */
    private List<ModuleId> modules(Optional<List<String>> named, Set<ModuleId> before, ActionContext context) {
        Set<ModuleId> known = new HashSet<>(before);
        modules.on(context.actor()).stream().map(Module::id).forEach(known::add);
        Set<String> texts = known.stream().map(ModuleId::text).collect(Collectors.toSet());
        List<String> wanted = named.orElse(List.of()).stream().distinct().toList();
        if (!context.undoing() && !texts.containsAll(wanted)) {
            throw Problem.invalid("/modules", "value.unknown").refusal();
        }
        return wanted.stream().map(ModuleId::of).toList();
    }

    /** What is taken back was all right once; fields may have gone since. */
    private void check(TemplateRow.Content content, Set<String> before, ActionContext context) {
        if (context.undoing()) {
            return;
        }
        Set<String> known = wording.placeholders(context.actor(), content.modules()).stream()
                .map(Placeholder::name)
                .collect(Collectors.toCollection(HashSet::new));
        known.addAll(before);
        List<Violation> violations = new ArrayList<>();
        unknown("/subject", content.subject(), known).ifPresent(violations::add);
        unknown("/text", content.text(), known).ifPresent(violations::add);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations).refusal();
        }
    }

    private static Optional<Violation> unknown(String pointer, String text, Set<String> known) {
        String names = Placeholder.in(text).stream()
                .filter(name -> !known.contains(name))
                .map(Placeholder::written)
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Violation(pointer, "mailTemplate.unknown", Map.of("names", names)));
    }
}
