package org.seraicrm.platform.cards.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.seraicrm.platform.cards.duplicates.ClientComparedAgain;
import org.seraicrm.platform.cards.duplicates.ClientKeptApart;
import org.seraicrm.platform.cards.duplicates.CompareClientsAgain;
import org.seraicrm.platform.cards.duplicates.KeepClientsApart;
import org.seraicrm.platform.cards.internal.jdbc.ApartTable;
import org.seraicrm.platform.cards.internal.jdbc.ApartTable.Pair;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Fact;
import org.seraicrm.platform.modules.Subject;

/** Remembers which clients are not the same, and forgets it. */
final class ApartActions implements ActionHandlers {

    /** As many as a group has at most. */
    static final int MOST = 20;

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(KeepClientsApart.class, this::keep), on(CompareClientsAgain.class, this::compare));
    }

    private Done<Boolean> keep(KeepClientsApart action, ActionContext context) {
        List<ClientId> clients = distinct(action.clients());
        ApartTable.insert(context.unit(), pairs(clients));
        tell(context, clients, ClientKeptApart::new);
        return Done.of(true, new CompareClientsAgain(clients));
    }

    private Done<Boolean> compare(CompareClientsAgain action, ActionContext context) {
        List<ClientId> clients = distinct(action.clients());
        ApartTable.delete(context.unit(), pairs(clients));
        tell(context, clients, ClientComparedAgain::new);
        return Done.of(true, new KeepClientsApart(clients));
    }

    private static List<ClientId> distinct(List<ClientId> named) {
        List<ClientId> clients = named.stream().distinct().toList();
        if (clients.size() < 2 || clients.size() > MOST) {
            throw Problem.invalid("/clients", "client.howManyApart").refusal();
        }
        return clients;
    }

    private static List<Pair> pairs(List<ClientId> clients) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < clients.size(); i++) {
            for (int j = i + 1; j < clients.size(); j++) {
                pairs.add(Pair.of(clients.get(i), clients.get(j)));
            }
        }
        return pairs;
    }

    private static void tell(ActionContext context, List<ClientId> clients, Function<List<ClientId>, Fact> fact) {
        clients.forEach(client -> context.happened(
                Subject.of(client),
                fact.apply(
                        clients.stream().filter(other -> !other.equals(client)).toList())));
    }
}
