package org.seraicrm.platform.rest.internal.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.platform.security.ApiKey;
import org.seraicrm.platform.security.ApiKeys;

/** Keys for programs. */
@Component(service = ApiKeysResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/api-keys")
@Produces(MediaType.APPLICATION_JSON)
public final class ApiKeysResource {

    private final ApiKeys keys;

    @Activate
    public ApiKeysResource(@Reference ApiKeys keys) {
        this.keys = keys;
    }

    @GET
    public Map<String, List<ApiKey>> list(@Context ContainerRequestContext request) {
        return Map.of("keys", keys.of(Caller.of(request)));
    }
}
