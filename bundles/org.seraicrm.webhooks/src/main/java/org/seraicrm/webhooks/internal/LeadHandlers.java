package org.seraicrm.webhooks.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.cards.AddNote;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.CreateClient;
import org.seraicrm.platform.cards.OpenCard;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Shortened;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.webhooks.Lead;
import org.seraicrm.webhooks.LeadReceived;
import org.seraicrm.webhooks.TakeLead;

/** Makes cards of enquiries. */
@Component(service = ActionHandlers.class)
public final class LeadHandlers implements ActionHandlers {

    private static final int PREVIEW = 300;

    private final Clients clients;
    private final Cards cards;
    private final Modules modules;

    @Activate
    public LeadHandlers(@Reference Clients clients, @Reference Cards cards, @Reference Modules modules) {
        this.clients = clients;
        this.cards = cards;
        this.modules = modules;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(TakeLead.class, this::take));
    }

    private Done<Lead> take(TakeLead action, ActionContext context) {
        Optional<ClientId> known = known(action, context);
        ClientId client = known.orElseGet(() -> context.perform(newClient(action)));
        CardId card = standing(action, client, context).orElseGet(() -> context.perform(newCard(action, client)));
        action.message().ifPresent(text -> context.perform(new AddNote(text, Optional.empty(), Optional.of(card))));
        context.happened(Subject.of(action.module(), client, card), received(action, known.isEmpty()));
        return Done.of(new Lead(client, card, known.isEmpty()));
    }

    /** The client with this phone, else with this e-mail; the oldest when there are several. */
    private Optional<ClientId> known(TakeLead action, ActionContext context) {
        return Stream.concat(
                        action.phone().stream().flatMap(phone -> having(context, ContactPoint.Kind.PHONE, phone)),
                        action.email().stream().flatMap(email -> having(context, ContactPoint.Kind.EMAIL, email)))
                .findFirst();
    }

    private Stream<ClientId> having(ActionContext context, ContactPoint.Kind kind, String value) {
        return clients.having(context.actor(), kind, value).stream()
                .filter(client -> !client.trashed())
                .map(Client::id);
    }

    private static CreateClient newClient(TakeLead action) {
        List<ContactPoint> points = new ArrayList<>();
        action.phone().ifPresent(phone -> points.add(ContactPoint.of(ContactPoint.Kind.PHONE, phone)));
        action.email().ifPresent(email -> points.add(ContactPoint.of(ContactPoint.Kind.EMAIL, email)));
        boolean organisation = action.company().isPresent();
        List<ContactPerson> persons = organisation && !action.company().get().equals(action.name())
                ? List.of(new ContactPerson(action.name(), Optional.empty(), false, action.phone(), action.email()))
                : List.of();
        return new CreateClient(
                organisation ? ClientKind.COMPANY : ClientKind.PERSON,
                action.company().orElse(action.name()),
                Optional.of(points),
                Optional.empty(),
                Optional.of(persons),
                Optional.empty());
    }

    /** The client's card where a client has only one (A17). */
    private Optional<CardId> standing(TakeLead action, ClientId client, ActionContext context) {
        boolean onlyOne = modules.on(context.actor(), action.module())
                .map(Module::setup)
                .filter(setup -> setup.oneCardPerClient())
                .isPresent();
        return onlyOne
                ? cards.of(context.actor(), client).stream()
                        .filter(card -> card.module().equals(action.module()))
                        .map(Card::id)
                        .findFirst()
                : Optional.empty();
    }

    private static OpenCard newCard(TakeLead action, ClientId client) {
        Optional<Map<String, JsonNode>> values = Optional.of(action.values());
        return new OpenCard(action.module(), client, action.title(), Optional.empty(), Optional.empty(), values);
    }

    private static LeadReceived received(TakeLead action, boolean added) {
        return new LeadReceived(
                action.channel(),
                action.department(),
                added,
                action.company().orElse(action.name()),
                action.phone(),
                action.email(),
                action.message().map(text -> Shortened.to(PREVIEW, text)));
    }
}
