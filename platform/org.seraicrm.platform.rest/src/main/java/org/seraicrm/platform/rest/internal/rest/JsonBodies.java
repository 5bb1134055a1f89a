package org.seraicrm.platform.rest.internal.rest;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsMediaType;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.seraicrm.platform.modules.Json;

/** JSON in the form of {@link Json}. */
@Component(service = {MessageBodyReader.class, MessageBodyWriter.class})
@JakartarsExtension
@JakartarsName("json")
@JakartarsMediaType(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, Problems.MEDIA_TYPE, MediaType.WILDCARD})
@Produces({MediaType.APPLICATION_JSON, Problems.MEDIA_TYPE})
public final class JsonBodies extends JacksonJsonProvider {

    public JsonBodies() {
        super(Json.mapper());
    }
}
