package ${package}.internal;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventSubscriber;
import org.seraicrm.platform.store.Store;

/**
 * Frees an item when its card is moved to "returned" or "cancelled". Told of each event at least once, also after a crash:
 * hearing it twice does no harm.
 */
@Component(service = EventSubscriber.class)
public final class ReturnedItems implements EventSubscriber {

    private static final Set<String> FREE = Set.of("returned", "cancelled");

    private final Store store;
    private final Modules modules;

    @Activate
    public ReturnedItems(@Reference Store store, @Reference Modules modules) {
        this.store = store;
        this.modules = modules;
    }

    @Override
    public String name() {
        return "${artifactId}.returned";
    }

    @Override
    public Set<String> types() {
        return Set.of("card.moved");
    }

    @Override
    public boolean wants(Event event) {
        return FREE.contains(Json.tree(event.fact().data()).path("to").asText())
                && event.fact()
                        .module()
                        .flatMap(id -> modules.find(event.company(), id))
                        .filter(module -> module.kind().equals(RentalActions.KIND))
                        .isPresent();
    }

    @Override
    public void on(Event event) {
        event.fact().card().ifPresent(card -> free(event, card));
    }

    private void free(Event event, CardId card) {
        store.write(event.company(), unit -> {
            Bookings.in(unit).remove(card);
            return card;
        });
    }
}
