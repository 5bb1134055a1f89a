package org.seraicrm.platform.integration.internal.camel;

import java.util.Comparator;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.apache.camel.spi.RouteController;
import org.apache.camel.util.URISupport;
import org.seraicrm.platform.integration.Routes;

/** The routes of a context. Any thread. */
public final class CamelRoutes implements Routes {

    private interface Steering {
        void steer(RouteController controller) throws Exception;
    }

    private final CamelContext context;

    public CamelRoutes(CamelContext context) {
        this.context = context;
    }

    @Override
    public List<Route> list() {
        return context.getRoutes().stream()
                .map(this::route)
                .sorted(Comparator.comparing(Route::id))
                .toList();
    }

    private Route route(org.apache.camel.Route route) {
        return new Route(
                route.getRouteId(),
                URISupport.sanitizeUri(route.getEndpoint().getEndpointUri()),
                String.valueOf(context.getRouteController().getRouteStatus(route.getRouteId())),
                context.getInflightRepository().size(route.getRouteId()));
    }

    @Override
    public boolean start(String id) {
        boolean suspended = context.getRouteController().getRouteStatus(id) == ServiceStatus.Suspended;
        return steer(id, controller -> {
            if (suspended) {
                controller.resumeRoute(id);
            } else {
                controller.startRoute(id);
            }
        });
    }

    @Override
    public boolean stop(String id) {
        return steer(id, controller -> controller.stopRoute(id));
    }

    @Override
    public boolean suspend(String id) {
        return steer(id, controller -> controller.suspendRoute(id));
    }

    private boolean steer(String id, Steering steering) {
        if (context.getRoute(id) == null) {
            return false;
        }
        try {
            steering.steer(context.getRouteController());
            return true;
        } catch (Exception failed) { // edge: Camel declares nothing narrower
            throw new IllegalStateException("route " + id + " can't be steered", failed);
        }
    }
}
