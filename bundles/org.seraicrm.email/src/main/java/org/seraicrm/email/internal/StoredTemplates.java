package org.seraicrm.email.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.internal.jpa.TemplateRow;
import org.seraicrm.email.templates.MailTemplate;
import org.seraicrm.email.templates.MailTemplateId;
import org.seraicrm.email.templates.MailTemplates;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.store.Store;

/** Reads templates from the database. Any thread. */
@Component(service = MailTemplates.class)
public final class StoredTemplates implements MailTemplates {

    private final Store store;
    private final TemplateRows rows;
    private final Cards cards;
    private final Clients clients;

    @Activate
    public StoredTemplates(
            @Reference Store store, @Reference TemplateRows rows, @Reference Cards cards, @Reference Clients clients) {
        this.store = store;
        this.rows = rows;
        this.cards = cards;
        this.clients = clients;
    }

    @Override
    public List<MailTemplate> all(Actor actor) {
        return store.read(
                actor.company(),
                unit -> seen(rows.all(unit).stream(), actor)
                        .map(TemplateRow::template)
                        .toList());
    }

    @Override
    public Optional<MailTemplate> find(Actor actor, MailTemplateId id) {
        return store.read(
                actor.company(),
                unit -> seen(rows.find(unit, id).stream(), actor)
                        .map(TemplateRow::template)
                        .findFirst());
    }

    private static Stream<TemplateRow> seen(Stream<TemplateRow> rows, Actor actor) {
        return rows.filter(row -> !row.removed() && row.seenBy(actor.user()));
    }

    @Override
    public List<MailTemplate> offered(Actor actor, CardId id) {
        return cards.find(actor, id)
                .map(card -> offered(
                        actor,
                        clients.find(actor, card.client()),
                        template -> template.modules().isEmpty()
                                || template.modules().contains(card.module())))
                .orElse(List.of());
    }

    @Override
    public List<MailTemplate> offered(Actor actor, ClientId id) {
        return clients.find(actor, id)
                .map(client -> offered(
                        actor,
                        Optional.of(client),
                        template -> template.modules().isEmpty()))
                .orElse(List.of());
    }

    private List<MailTemplate> offered(Actor actor, Optional<Client> client, Predicate<MailTemplate> here) {
        Stream<MailTemplate> fitting = all(actor).stream().filter(here);
        return client.flatMap(ClientTongue::of)
                .map(language -> fitting.sorted(Comparator.comparing(template -> distance(template, language))))
                .orElse(fitting)
                .toList();
    }

    /** Those in the language, then those in none, then the others. */
    private static int distance(MailTemplate template, Locale language) {
        return template.language().map(own -> own.equals(language) ? 0 : 2).orElse(1);
    }
}
