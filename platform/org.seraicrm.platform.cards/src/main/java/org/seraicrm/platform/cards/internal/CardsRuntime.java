package org.seraicrm.platform.cards.internal;

import java.util.List;
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
import org.seraicrm.platform.cards.internal.jdbc.RegistryTable;
import org.seraicrm.platform.cards.personal.PersonalData;
import org.seraicrm.platform.cards.views.SavedViews;
import org.seraicrm.platform.cards.wording.Wording;
import org.seraicrm.platform.modules.AccessPolicy;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.ModuleGuard;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.modules.StatusKeeper;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.modules.switchboard.SwitchEffects;
import org.seraicrm.platform.search.Index;
import org.seraicrm.platform.search.IndexSource;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.store.EventLog;
import org.seraicrm.platform.store.Store;

/** The parts of this bundle, wired; without a container. Any thread. */
public final class CardsRuntime {

    private final Clients clients;
    private final Duplicates duplicates;
    private final DuplicateGroups duplicateGroups;
    private final MergedClients mergedClients;
    private final ClientFiles files;
    private final Cards cards;
    private final Todos todos;
    private final SavedViews views;
    private final Store store;
    private final Calendar calendar;
    private final Dashboards dashboards;
    private final Figures figures;
    private final Audit audit;
    private final Trash trash;
    private final PersonalData personalData;
    private final Histories histories;
    private final Pasts pasts;
    private final EntryTexts entryTexts;
    private final Wording wording;
    private final SwitchEffects switchEffects;
    private final CardRules rules;
    private final List<ActionHandlers> handlers;
    private final List<IndexSource> sources;

    public CardsRuntime(
            Store store,
            EventLog log,
            Index index,
            Modules modules,
            ModuleGuard guard,
            AccessPolicy policy,
            Companies companies,
            People people,
            Texts texts) {
        rules = new CardRules(guard);
        clients = new StoredClients(store, log, index, policy, modules, companies, people);
        cards = new StoredCards(store, log, index, policy, modules, people);
        duplicates = new StoredDuplicates(store, policy, companies, index);
        duplicateGroups = new StoredDuplicateGroups(store, policy, companies);
        mergedClients = new StoredMergedClients(store, policy);
        todos = new StoredTodos(store, policy);
        this.store = store;
        calendar = new StoredCalendar(store, policy, people);
        histories = new LoggedHistories(store, log, clients, cards, modules);
        pasts = new LoggedPasts(clients, cards, todos, histories, modules);
        entryTexts = new TranslatedEntries(modules, people, texts);
        wording = new SeenWording(modules, cards, clients, companies, people, texts);
        files = new StoredClientFiles(store, clients, cards);
        CardActions cardActions = new CardActions(modules, companies, people, rules);
        handlers = List.of(
                new ClientActions(companies, people, new ClientValues(modules)),
                new MergeActions(companies, people, modules, new ClientValues(modules)),
                new ApartActions(),
                new FileActions(),
                cardActions,
                new HandOvers(modules, cardActions),
                new CopyActions(modules, cardActions),
                new TodoActions(new Bookings(entryTexts)),
                new CalendarActions(),
                new RegistryActions(),
                new WorkingHoursActions(),
                new NoteActions(),
                new AccessRequests(people, texts),
                new ViewActions(modules, people),
                new DashboardActions(modules),
                new ErasureActions(log, modules, texts));
        views = new StoredViews(store, modules);
        dashboards = new StoredDashboards(store);
        figures = new CountedFigures(store, index, policy, modules);
        audit = new LoggedAudit(log);
        trash = new IndexedTrash(store, log, index, policy);
        sources = new Sources(store, log, modules).all();
        personalData = new ClientPersonalData(store, log);
        switchEffects = new WorkOfModule(store, people);
    }

    public Clients clients() {
        return clients;
    }

    public Duplicates duplicates() {
        return duplicates;
    }

    public DuplicateGroups duplicateGroups() {
        return duplicateGroups;
    }

    public MergedClients mergedClients() {
        return mergedClients;
    }

    public ClientFiles files() {
        return files;
    }

    public Cards cards() {
        return cards;
    }

    public Todos todos() {
        return todos;
    }

    public Registries registries() {
        return actor -> store.read(actor.company(), RegistryTable::all);
    }

    public Calendar calendar() {
        return calendar;
    }

    public SavedViews views() {
        return views;
    }

    public Dashboards dashboards() {
        return dashboards;
    }

    public Figures figures() {
        return figures;
    }

    public Audit audit() {
        return audit;
    }

    public Trash trash() {
        return trash;
    }

    public Pasts pasts() {
        return pasts;
    }

    public Histories histories() {
        return histories;
    }

    public EntryTexts entryTexts() {
        return entryTexts;
    }

    public Wording wording() {
        return wording;
    }

    public List<ActionHandlers> handlers() {
        return handlers;
    }

    /** What is handed out of a client by this bundle. */
    public PersonalData personalData() {
        return personalData;
    }

    public List<Reach<?>> reaches() {
        return Reaches.all();
    }

    public List<IndexSource> sources() {
        return sources;
    }

    public StatusKeeper statuses() {
        return new CardsInStatuses();
    }

    public SwitchEffects switchEffects() {
        return switchEffects;
    }

    public void add(CardRule rule) {
        rules.add(rule);
    }

    public void remove(CardRule rule) {
        rules.remove(rule);
    }
}
