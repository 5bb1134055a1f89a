package ${package}.internal.camel;

import org.apache.camel.Component;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Once a day bookings of more than a year ago are forgotten. The route starts with this bundle and goes with it. */
@org.osgi.service.component.annotations.Component(service = RoutesBuilder.class)
public final class ForgettingRoutes extends RouteBuilder {

    /** Waits for our component: without it the route could not be built. */
    @Activate
    public ForgettingRoutes(@Reference(target = "(camel.scheme=${kind})") Component ours) {}

    @Override
    public void configure() {
        from("timer:${kind}-forget?delay=60000&period=86400000").routeId("${kind}-forget").to("${kind}:forget?days=365");
    }
}
