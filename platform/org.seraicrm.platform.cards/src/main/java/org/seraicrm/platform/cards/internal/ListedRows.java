package org.seraicrm.platform.cards.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.cards.dashboards.Figures;
import org.seraicrm.platform.cards.internal.lists.Asker;
import org.seraicrm.platform.cards.internal.lists.ConditionReader;
import org.seraicrm.platform.cards.internal.lists.Holds;
import org.seraicrm.platform.cards.internal.lists.ListField;
import org.seraicrm.platform.cards.internal.lists.ListFields;
import org.seraicrm.platform.cards.views.SavedView;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.search.Condition;
import org.seraicrm.platform.search.FieldValue;

/**
 * The rows of a list as the index has them.
 *
 * @param kind of documents
 * @param every what all of them fulfil
 * @param module whose cards they are
 */
record ListedRows(String kind, ListFields fields, Condition every, Optional<Module> module) {

    private static final Set<Holds> TOLD_APART = Set.of(Holds.CHOICE, Holds.FLAG, Holds.USER);
    private static final Set<Holds> DATED = Set.of(Holds.DAY, Holds.MOMENT);
    private static final Condition OUT_OF_TRASH = Condition.is("trashed", new FieldValue.Flag(false));

    /** Of a list by its name, if there is such a list for the actor. */
    static Optional<ListedRows> of(Actor actor, String list, Modules modules) {
        if (list.equals(SavedView.CLIENTS)) {
            return Optional.of(new ListedRows(
                    Documents.CLIENT,
                    ListFields.ofClients(modules.clients(actor)),
                    OUT_OF_TRASH,
                    Optional.of(modules.clients(actor))));
        }
        if (list.equals(Figures.TODOS)) {
            return Optional.of(
                    new ListedRows(Documents.TODO, ListFields.ofTodos(), Condition.everything(), Optional.empty()));
        }
        return modules.on(actor).stream()
                .filter(module -> module.id().text().equalsIgnoreCase(list))
                .findFirst()
                .map(module -> new ListedRows(
                        Documents.CARD,
                        ListFields.ofCards(actor, module, modules),
                        Condition.all(in(module.id()), OUT_OF_TRASH),
                        Optional.of(module)));
    }

    private static Condition in(ModuleId module) {
        return Condition.is("module", new FieldValue.Reference(module.value()));
    }

    /** What a field's rows are told apart by. */
    record Apart(String name, ListField field, Optional<String> period) {}

    /** Refuses what has no meaning here. */
    void check(Figures.Query query, Asker asker) {
        ConditionReader.read(query.where(), fields, asker);
        apart(query);
        summed(query);
    }

    Optional<Apart> apart(Figures.Query query) {
        return query.by().map(this::apart);
    }

    private Apart apart(String by) {
        int colon = by.indexOf(':');
        String name = colon < 0 ? by : by.substring(0, colon);
        Optional<String> period = colon < 0 ? Optional.empty() : Optional.of(by.substring(colon + 1));
        return Optional.ofNullable(fields.byName().get(name))
                .filter(field -> period.isPresent()
                        ? DATED.contains(field.holds()) && Periods.NAMES.contains(period.get())
                        : TOLD_APART.contains(field.holds()))
                .map(field -> new Apart(name, field, period))
                .orElseThrow(() -> Problem.invalid("/by", "value.unknown").refusal());
    }

    /** The field of sums that is asked for. */
    Optional<ListField> summed(Figures.Query query) {
        return query.sum()
                .map(name -> Optional.ofNullable(fields.byName().get(name))
                        .filter(field -> field.holds() == Holds.MONEY)
                        .orElseThrow(
                                () -> Problem.invalid("/sum", "value.unknown").refusal()));
    }

    /** The values that a field may hold, in their order; none when only the rows tell. */
    List<String> values(Apart apart) {
        return switch (apart.field().holds()) {
            case FLAG -> List.of("true", "false");
            case CHOICE -> ordered(apart);
            default -> List.of();
        };
    }

    private List<String> ordered(Apart apart) {
        List<String> known = module.map(of -> switch (apart.name()) {
                    case "status", "leftFrom" ->
                        of.setup().statuses().map(status -> status.id()).toList();
                    case "group" ->
                        of.setup().groups().stream().map(group -> group.id()).toList();
                    default ->
                        of.setup().field(apart.name().replaceFirst("^field\\.", "")).stream()
                                .flatMap(field -> field.choices().stream())
                                .map(choice -> choice.id())
                                .toList();
                })
                .orElse(List.of());
        return known.isEmpty() ? List.copyOf(apart.field().choices().keySet()) : known;
    }
}
