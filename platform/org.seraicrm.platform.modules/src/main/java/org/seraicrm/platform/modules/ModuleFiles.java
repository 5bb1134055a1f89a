package org.seraicrm.platform.modules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Violation;

/** Modules as YAML: the manifests of kinds. */
@ProviderType
public interface ModuleFiles {

    /**
     * What is wrong in a manifest.
     *
     * @param line where it stands, from 1
     */
    record Mistake(int line, Violation violation) {}

    /** A file in {@code deploy/} that was refused, until it is mended or gone. */
    record Refused(String file, List<Mistake> mistakes) {
        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** Everything that is wrong in a manifest, in the order of its lines; empty when it can be used. */
    List<Mistake> check(String yaml);

    /**
     * A module's set-up as a manifest, without cards.
     *
     * @throws org.seraicrm.platform.kernel.Refusal when the actor is no administrator or there is no such module
     */
    String export(Actor administrator, ModuleId module);

    /** JSON Schema of manifests, for editors. */
    JsonNode schema();

    /** The files that this server refused. */
    List<Refused> refused();
}
