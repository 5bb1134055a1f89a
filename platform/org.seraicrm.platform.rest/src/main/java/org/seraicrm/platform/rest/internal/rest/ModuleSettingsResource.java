package org.seraicrm.platform.rest.internal.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Keys;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Automation;
import org.seraicrm.platform.modules.ClientField;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.ModuleBundles;
import org.seraicrm.platform.modules.ModuleFiles;
import org.seraicrm.platform.modules.ModuleGuard;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Right;
import org.seraicrm.platform.modules.Sight;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.platform.rest.internal.parts.WebParts;
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

    private static final String CARD = "card";
    private static final int NO_LINE = 0;
    private static final Condition NOT_TRASHED = Condition.is("trashed", new FieldValue.Flag(false));

    private final Modules modules;
    private final ModuleFiles files;
    private final ModuleBundles bundles;
    private final ModuleGuard guard;
    private final WebParts parts;
    private final Texts texts;
    private final Index index;

    @Activate
    public ModuleSettingsResource(
            @Reference Modules modules,
            @Reference ModuleFiles files,
            @Reference ModuleBundles bundles,
            @Reference ModuleGuard guard,
            @Reference WebParts parts,
            @Reference Texts texts,
            @Reference Index index) {
        this.modules = modules;
        this.files = files;
        this.bundles = bundles;
        this.guard = guard;
        this.parts = parts;
        this.texts = texts;
        this.index = index;
    }

    @GET
    public Map<String, Object> settings(@Context ContainerRequestContext request) {
        Actor actor = administrator(request);
        return Map.of(
                "modules",
                        modules.all(actor.company()).stream()
                                .map(module -> module(module, actor))
                                .toList(),
                "kinds",
                        modules.kinds(actor.company()).stream()
                                .map(kind -> kind(kind, actor.language()))
                                .toList(),
                "broken", parts.broken(actor.company()),
                "tripped",
                        guard.tripped().stream()
                                .map(ModuleGuard.Tripped::discreet)
                                .toList(),
                "refused",
                        Stream.concat(
                                        files.refused().stream().map(file -> refused(file, actor.language())),
                                        bundles.refused().stream().map(bundle -> refused(bundle, actor.language())))
                                .toList());
    }

    /** A module as the editor shapes it: everything that {@code module.shape} takes, and how many cards stand where. */
    @GET
    @Path("{id}")
    public ObjectNode shape(@PathParam("id") String id, @Context ContainerRequestContext request) {
        Actor actor = administrator(request);
        Module module =
                modules.find(actor.company(), Paging.id(id, ModuleId::of)).orElseThrow(Paging::notFound);
        Locale language = actor.language();
        ModuleSetup setup = module.setup();
        ObjectNode shape = module(module, actor);
        shape.put("version", module.version());
        shape.set("fields", fields(setup.fields(), language));
        shape.set("retired", fields(setup.retired(), language));
        shape.set("groups", groups(setup.groups(), language));
        shape.set("barriers", Json.mapper().valueToTree(setup.barriers()));
        shape.set("automations", automations(setup.automations(), language));
        shape.set(
                "builtIn",
                Json.mapper()
                        .valueToTree(
                                module.ofClients()
                                        ? Stream.of(ClientField.values())
                                                .map(ClientField::id)
                                                .toList()
                                        : List.of()));
        shape.set("rights", rights(module.rights(), language));
        shape.set("grants", Json.mapper().valueToTree(module.grants()));
        shape.set("standing", Json.mapper().valueToTree(index.countsBy(all(module), CARD, in(module), "status")));
        return shape;
    }

    /** A module's set-up as YAML, to be dropped into {@code deploy/} or brought to another company. */
    @GET
    @Path("{id}/manifest")
    @Produces("application/yaml")
    public String manifest(@PathParam("id") String id, @Context ContainerRequestContext request) {
        return files.export(administrator(request), Paging.id(id, ModuleId::of));
    }

    private static Actor administrator(ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        if (!actor.role().atLeast(Role.ADMINISTRATOR)) {
            throw new Problem(Kind.FORBIDDEN, "action.forbidden").refusal();
        }
        return actor;
    }

    private static ArrayNode fields(List<Field> fields, Locale language) {
        ArrayNode forms = Json.mapper().createArrayNode();
        for (Field field : fields) {
            ObjectNode form = Json.mapper().valueToTree(Forms.field(field, Sight.WHOLE, language));
            form.remove("readOnly");
            forms.add(form);
        }
        return forms;
    }

    private static ArrayNode rights(List<Right> rights, Locale language) {
        ArrayNode forms = Json.mapper().createArrayNode();
        rights.forEach(right -> forms.addObject()
                .put("id", right.id())
                .put("label", right.label().in(language))
                .put("role", right.role().name()));
        return forms;
    }

    private static ArrayNode groups(List<Status.Group> groups, Locale language) {
        ArrayNode forms = Json.mapper().createArrayNode();
        for (Status.Group group : groups) {
            ObjectNode form = forms.addObject();
            form.put("id", group.id());
            form.put("label", group.label().in(language));
            form.put("terminal", group.terminal());
            ArrayNode statuses = form.putArray("statuses");
            for (Status status : group.statuses()) {
                ObjectNode row = Json.mapper().valueToTree(Forms.status(status, language));
                row.put("initial", status.initial());
                status.comesWhen()
                        .ifPresent(when -> row.set("comesWhen", Json.mapper().valueToTree(when)));
                statuses.add(row);
            }
        }
        return forms;
    }

    private static ArrayNode automations(List<Automation> automations, Locale language) {
        ArrayNode forms = Json.mapper().createArrayNode();
        for (Automation automation : automations) {
            ObjectNode form = Json.mapper().valueToTree(automation);
            form.put("label", automation.label().in(language));
            forms.add(form);
        }
        return forms;
    }

    private Map<String, Object> refused(ModuleFiles.Refused refused, Locale language) {
        return Map.of(
                "file",
                refused.file(),
                "mistakes",
                refused.mistakes().stream()
                        .map(mistake -> mistake(mistake.line(), mistake.violation(), language))
                        .toList());
    }

    private Map<String, Object> refused(ModuleBundles.Refused refused, Locale language) {
        return Map.of("file", refused.name(), "mistakes", List.of(mistake(NO_LINE, refused.reason(), language)));
    }

    private Map<String, Object> mistake(int line, Violation violation, Locale language) {
        return Map.of(
                "line", line,
                "pointer", violation.pointer(),
                "detail", texts.text(language, violation.code(), violation.arguments()));
    }

    private ObjectNode module(Module module, Actor actor) {
        ObjectNode form = Json.mapper().valueToTree(Forms.module(module, actor));
        form.put("on", module.on());
        form.set("offFor", Json.mapper().valueToTree(module.offFor()));
        form.set("trials", Json.mapper().valueToTree(module.trials()));
        form.put("trashed", module.trashed());
        form.put("available", module.available());
        form.put("cards", index.count(all(module), CARD, Condition.all(NOT_TRASHED, in(module))));
        return form;
    }

    /** Administrators are told how many cards a module keeps, also while it is off. */
    private static Access all(Module module) {
        return new Access(module.company(), Set.of(Keys.cards(module.id())));
    }

    private static Condition in(Module module) {
        return Condition.is("module", new FieldValue.Reference(module.id().value()));
    }

    private static Map<String, Object> kind(ModuleKind kind, Locale language) {
        return Map.of(
                "id", kind.id(),
                "version", kind.version(),
                "name", kind.name().in(language),
                "description", kind.description().in(language),
                "icon", kind.icon(),
                "colour", kind.colour(),
                "suits", kind.suits());
    }
}
