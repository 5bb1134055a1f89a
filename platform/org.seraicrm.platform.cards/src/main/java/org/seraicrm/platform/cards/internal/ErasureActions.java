package org.seraicrm.platform.cards.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.TodoRemoved;
import org.seraicrm.platform.cards.internal.jdbc.ErasureTable;
import org.seraicrm.platform.cards.internal.jdbc.MergeTable;
import org.seraicrm.platform.cards.internal.jpa.CardRow;
import org.seraicrm.platform.cards.internal.jpa.ClientDetails;
import org.seraicrm.platform.cards.internal.jpa.ClientRow;
import org.seraicrm.platform.cards.internal.jpa.TodoRow;
import org.seraicrm.platform.cards.personal.ClientErased;
import org.seraicrm.platform.cards.personal.ClientHandedOut;
import org.seraicrm.platform.cards.personal.EraseClient;
import org.seraicrm.platform.cards.personal.HandOutClient;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.store.EventLog;

/** Erases what is personal about a client, and notes when it is handed out. */
final class ErasureActions implements ActionHandlers {

    /** What tells of nobody once it belongs to nobody. */
    private static final Set<FieldType> IMPERSONAL = EnumSet.of(
            FieldType.NUMBER,
            FieldType.MONEY,
            FieldType.CHOICE,
            FieldType.MULTI_CHOICE,
            FieldType.YES_NO,
            FieldType.USER);

    private final EventLog log;
    private final Modules modules;
    private final Texts texts;

    ErasureActions(EventLog log, Modules modules, Texts texts) {
        this.log = log;
        this.modules = modules;
        this.texts = texts;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(EraseClient.class, this::erase), on(HandOutClient.class, this::handOut));
    }

    private Done<ClientId> handOut(HandOutClient action, ActionContext context) {
        context.happened(Subject.of(ClientActions.row(context, action.client()).id()), new ClientHandedOut());
        return Done.of(action.client());
    }

    private Done<ClientId> erase(EraseClient action, ActionContext context) {
        ClientRow asked = ClientActions.row(context, action.client());
        if (!asked.name().equals(action.name().strip())) {
            throw Problem.invalid("/name", "client.eraseName").refusal();
        }
        String nobody = texts.text(context.actor().language(), "client.erasedName", Map.of());
        ClientActions.ownClient(context.unit(), asked.id());
        for (ClientId client : MergeTable.family(context.unit(), asked.id())) {
            erase(ClientActions.row(context, client), nobody, context);
        }
        return Done.of(asked.id());
    }

    private void erase(ClientRow client, String nobody, ActionContext context) {
        Rows.hold(context.unit(), client.id());
        Instant now = context.unit().now();
        List<CardRow> cards = Rows.cards(context.unit(), client.id());
        List<TodoRow> todos = todos(client.id(), context);
        List<Id> touched = new ArrayList<>(List.of(client.id()));
        cards.forEach(card -> touched.add(card.id()));
        todos.forEach(todo -> touched.add(todo.id()));

        client.take(client.kind(), nobody, ClientDetails.NONE, client.responsible(), now);
        client.trashed(true, now);
        for (CardRow card : cards) {
            Card before = card.card(context.unit().company());
            card.take(
                    CardEdit.of(before)
                            .title(nobody)
                            .values(impersonal(before, context))
                            .card(),
                    now);
            ErasureTable.filesOf(context.unit(), card.id());
        }
        for (TodoRow todo : todos) {
            if (todo.done().isEmpty()) {
                context.happened(
                        new Subject(todo.module(), todo.client(), todo.card()), new TodoRemoved(todo.id(), nobody));
                context.entities().remove(todo);
            } else {
                todo.text(nobody);
            }
        }
        context.entities().flush();
        ContactPoints.forget(context.unit(), client.id());
        ErasureTable.filesOf(context.unit(), client.id());
        ErasureTable.comparisons(context.unit(), client.id());
        log.erasePersonal(
                context.unit(), client.id(), cards.stream().map(CardRow::id).toList());
        context.irrevocable(touched);
        context.happened(Subject.of(client.id()), new ClientErased());
    }

    private static List<TodoRow> todos(ClientId client, ActionContext context) {
        Stream<TodoRow> own = context
                .entities()
                .createQuery("SELECT t FROM TodoRow t WHERE t.client = :client", TodoRow.class)
                .setParameter("client", client.value())
                .getResultList()
                .stream();
        Stream<TodoRow> ofCards = Rows.cards(context.unit(), client).stream()
                .flatMap(card -> Rows.todos(context.unit(), card.id()).stream());
        return Stream.concat(own, ofCards).distinct().toList();
    }

    private Map<String, JsonNode> impersonal(Card card, ActionContext context) {
        Optional<Module> module = modules.find(context.actor().company(), card.module());
        Map<String, JsonNode> left = new HashMap<>(card.values());
        left.keySet()
                .removeIf(id -> module.flatMap(known -> known.setup().field(id))
                        .filter(field -> IMPERSONAL.contains(field.type()))
                        .isEmpty());
        return left;
    }
}
