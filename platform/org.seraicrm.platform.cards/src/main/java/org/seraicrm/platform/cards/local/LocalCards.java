package org.seraicrm.platform.cards.local;

import java.nio.file.Path;
import org.seraicrm.platform.cards.Audit;
import org.seraicrm.platform.cards.CardRule;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.Duplicates;
import org.seraicrm.platform.cards.EntryTexts;
import org.seraicrm.platform.cards.Histories;
import org.seraicrm.platform.cards.Pasts;
import org.seraicrm.platform.cards.Registries;
import org.seraicrm.platform.cards.Todos;
import org.seraicrm.platform.cards.Trash;
import org.seraicrm.platform.cards.calendar.Calendar;
import org.seraicrm.platform.cards.dashboards.Dashboards;
import org.seraicrm.platform.cards.dashboards.Figures;
import org.seraicrm.platform.cards.duplicates.DuplicateGroups;
import org.seraicrm.platform.cards.duplicates.MergedClients;
import org.seraicrm.platform.cards.files.ClientFiles;
import org.seraicrm.platform.cards.internal.CardsRuntime;
import org.seraicrm.platform.cards.internal.jpa.CardRow;
import org.seraicrm.platform.cards.internal.jpa.ClientRow;
import org.seraicrm.platform.cards.internal.jpa.TodoRow;
import org.seraicrm.platform.cards.personal.PersonalData;
import org.seraicrm.platform.cards.views.SavedViews;
import org.seraicrm.platform.cards.wording.Wording;
import org.seraicrm.platform.modules.local.LocalModules;
import org.seraicrm.platform.search.Index;
import org.seraicrm.platform.search.local.LocalIndex;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.store.local.LocalStore;

/** Clients, cards and to-dos over a store, with a real index in a folder; their actions are added to the pipeline. */
public final class LocalCards implements AutoCloseable {

    /** The entity classes the store must know. */
    public static final Class<?>[] ENTITIES = {ClientRow.class, CardRow.class, TodoRow.class};

    private final LocalIndex index;
    private final CardsRuntime runtime;

    public LocalCards(LocalStore store, LocalModules modules, Companies companies, People people, Path indexFolder) {
        index = new LocalIndex(indexFolder, store.log());
        runtime = new CardsRuntime(
                store.store(),
                store.log(),
                index.index(),
                modules.modules(),
                modules.guard(),
                modules.policy(),
                companies,
                people,
                modules.texts());
        modules.contribute(LocalCards.class);
        runtime.reaches().forEach(modules::add);
        runtime.handlers().forEach(modules::add);
        runtime.sources().forEach(index::add);
        modules.add(runtime.statuses());
        modules.add(runtime.switchEffects());
    }

    public Index index() {
        return index.index();
    }

    public Clients clients() {
        return runtime.clients();
    }

    public Duplicates duplicates() {
        return runtime.duplicates();
    }

    public DuplicateGroups duplicateGroups() {
        return runtime.duplicateGroups();
    }

    public MergedClients mergedClients() {
        return runtime.mergedClients();
    }

    public ClientFiles files() {
        return runtime.files();
    }

    public Cards cards() {
        return runtime.cards();
    }

    public Todos todos() {
        return runtime.todos();
    }

    public Registries registries() {
        return runtime.registries();
    }

    public Calendar calendar() {
        return runtime.calendar();
    }

    public SavedViews views() {
        return runtime.views();
    }

    public Dashboards dashboards() {
        return runtime.dashboards();
    }

    public Figures figures() {
        return runtime.figures();
    }

    public Audit audit() {
        return runtime.audit();
    }

    public Trash trash() {
        return runtime.trash();
    }

    public Pasts pasts() {
        return runtime.pasts();
    }

    public Histories histories() {
        return runtime.histories();
    }

    public PersonalData personalData() {
        return runtime.personalData();
    }

    public Wording wording() {
        return runtime.wording();
    }

    public EntryTexts entryTexts() {
        return runtime.entryTexts();
    }

    public void add(CardRule rule) {
        runtime.add(rule);
    }

    @Override
    public void close() {
        index.close();
    }
}
