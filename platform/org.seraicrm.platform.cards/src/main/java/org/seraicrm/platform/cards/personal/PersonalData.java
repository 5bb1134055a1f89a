package org.seraicrm.platform.cards.personal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;

/**
 * What a bundle keeps about clients, as it is handed out to one who asks for it. Registered as an OSGi service; what is
 * kept is erased by the same bundle when it hears of {@code client.erased}.
 */
@ConsumerType
public interface PersonalData {

    /** Takes what is handed out. */
    @ProviderType
    interface Sink {

        /** A part of the data, under a name of its own. */
        void part(String name, JsonNode content) throws IOException;

        /** A file; a name that was used before gets a number. */
        void file(String name, Content content) throws IOException;
    }

    /** Writes what a file holds, and leaves the stream open. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes everything kept about a client. */
    void write(Actor administrator, ClientId client, Sink sink) throws IOException;
}
