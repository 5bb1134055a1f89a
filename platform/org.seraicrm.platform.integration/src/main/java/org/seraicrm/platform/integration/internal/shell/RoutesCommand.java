package org.seraicrm.platform.integration.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.integration.Routes;

/** Lists the Camel routes of this node and steers them. */
@Service
@Command(scope = "serai", name = "routes", description = "Lists the routes of this node; starts, stops, suspends one")
@NullUnmarked // Karaf fills the fields
public final class RoutesCommand implements Action {

    @Reference
    private Routes routes;

    @Argument(index = 0, name = "what", description = "list (default), start, stop or suspend")
    private String what = "list";

    @Argument(index = 1, name = "route", description = "id of the route")
    private @Nullable String route;

    @Override
    public @Nullable Object execute() {
        switch (what) {
            case "list" -> list();
            case "start" -> done(route != null && routes.start(route));
            case "stop" -> done(route != null && routes.stop(route));
            case "suspend" -> done(route != null && routes.suspend(route));
            default -> System.out.println("serai:routes [list | start ROUTE | stop ROUTE | suspend ROUTE]");
        }
        return null;
    }

    private void list() {
        ShellTable table = new ShellTable();
        table.column("Route");
        table.column("State");
        table.column("In flight").alignRight();
        table.column("From");
        routes.list().forEach(at -> table.addRow().addContent(at.id(), at.state(), at.inFlight(), at.from()));
        table.print(System.out);
    }

    private static void done(boolean found) {
        System.out.println(found ? "Done." : "There is no such route.");
    }
}
