package org.seraicrm.platform.rest.internal.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Keys;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.platform.search.Condition;
import org.seraicrm.platform.search.FieldValue;
import org.seraicrm.platform.search.Index;

/** All modules and kinds, for the switchboard. */
@Component(service = ModuleSettingsResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/settings/modules")
@Produces(MediaType.APPLICATION_JSON)
public final class ModuleSettingsResource {

    private static final Condition NOT_TRASHED = Condition.is("trashed", new FieldValue.Flag(false));

    private final Modules modules;
    private final Index index;

    @Activate
    public ModuleSettingsResource(@Reference Modules modules, @Reference Index index) {
        this.modules = modules;
        this.index = index;
    }

    @GET
    public Map<String, Object> settings(@Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        if (!actor.role().atLeast(Role.ADMINISTRATOR)) {
            throw new Problem(Kind.FORBIDDEN, "action.forbidden").refusal();
        }
        return Map.of(
                "modules",
                        modules.all(actor.company()).stream()
                                .map(module -> module(module, actor.language()))
                                .toList(),
                "kinds",
                        modules.kinds().stream()
                                .map(kind -> kind(kind, actor.language()))
                                .toList());
    }

    private ObjectNode module(Module module, Locale language) {
        ObjectNode form = Json.mapper().valueToTree(Forms.module(module, language));
        form.put("on", module.on());
        form.set("offFor", Json.mapper().valueToTree(module.offFor()));
        form.put("trashed", module.trashed());
        form.put("available", module.available());
        form.put("cards", cards(module));
        return form;
    }

    /** Administrators are told how many cards a module keeps, also while it is off. */
    private long cards(Module module) {
        Access all = new Access(module.company(), Set.of(Keys.cards(module.id())));
        return index.count(
                all,
                "card",
                Condition.all(
                        NOT_TRASHED,
                        Condition.is(
                                "module", new FieldValue.Reference(module.id().value()))));
    }

    private static Map<String, String> kind(ModuleKind kind, Locale language) {
        return Map.of(
                "id", kind.id(),
                "version", kind.version(),
                "name", kind.name().in(language),
                "description", kind.description().in(language),
                "icon", kind.icon(),
                "colour", kind.colour());
    }
}
