package org.seraicrm.platform.rest.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.modules.ModuleFiles;

/** JSON Schema of module manifests, for editors. */
@Component(service = ModuleSchemaResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/module.schema.json")
public final class ModuleSchemaResource {

    private final ModuleFiles files;

    @Activate
    public ModuleSchemaResource(@Reference ModuleFiles files) {
        this.files = files;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonNode schema() {
        return files.schema();
    }
}
