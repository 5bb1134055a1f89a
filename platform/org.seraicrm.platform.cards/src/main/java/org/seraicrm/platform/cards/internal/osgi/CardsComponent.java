package org.seraicrm.platform.cards.internal.osgi;

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
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

/** Offers clients, cards and to-dos as services, and takes in the rules that bundles bring. */
@Component(
        immediate = true,
        service = {})
public final class CardsComponent {

    private final CardsRuntime runtime;
    private final List<ServiceRegistration<?>> services = new ArrayList<>();

    @Activate
    public CardsComponent(
            BundleContext context,
            @Reference Store store,
            @Reference EventLog log,
            @Reference Index index,
            @Reference Modules modules,
            @Reference ModuleGuard guard,
            @Reference AccessPolicy policy,
            @Reference Companies companies,
            @Reference People people,
            @Reference Texts texts) {
        runtime = new CardsRuntime(store, log, index, modules, guard, policy, companies, people, texts);
        runtime.reaches().forEach(reach -> services.add(context.registerService(Reach.class, reach, null)));
        runtime.sources().forEach(source -> services.add(context.registerService(IndexSource.class, source, null)));
        services.add(context.registerService(Clients.class, runtime.clients(), null));
        services.add(context.registerService(Duplicates.class, runtime.duplicates(), null));
        services.add(context.registerService(DuplicateGroups.class, runtime.duplicateGroups(), null));
        services.add(context.registerService(MergedClients.class, runtime.mergedClients(), null));
        services.add(context.registerService(ClientFiles.class, runtime.files(), null));
        services.add(context.registerService(Cards.class, runtime.cards(), null));
        services.add(context.registerService(Todos.class, runtime.todos(), null));
        services.add(context.registerService(Wording.class, runtime.wording(), null));
        services.add(context.registerService(Registries.class, runtime.registries(), null));
        services.add(context.registerService(Calendar.class, runtime.calendar(), null));
        services.add(context.registerService(SavedViews.class, runtime.views(), null));
        services.add(context.registerService(Dashboards.class, runtime.dashboards(), null));
        services.add(context.registerService(Figures.class, runtime.figures(), null));
        services.add(context.registerService(Audit.class, runtime.audit(), null));
        services.add(context.registerService(Trash.class, runtime.trash(), null));
        services.add(context.registerService(EntryTexts.class, runtime.entryTexts(), null));
        services.add(context.registerService(Histories.class, runtime.histories(), null));
        services.add(context.registerService(Pasts.class, runtime.pasts(), null));
        services.add(context.registerService(PersonalData.class, runtime.personalData(), null));
        services.add(context.registerService(StatusKeeper.class, runtime.statuses(), null));
        services.add(context.registerService(SwitchEffects.class, runtime.switchEffects(), null));
        runtime.handlers()
                .forEach(handlers -> services.add(context.registerService(ActionHandlers.class, handlers, null)));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addRule(CardRule rule) {
        runtime.add(rule);
    }

    void removeRule(CardRule rule) {
        runtime.remove(rule);
    }

    @Deactivate
    void stop() {
        services.forEach(ServiceRegistration::unregister);
    }
}
