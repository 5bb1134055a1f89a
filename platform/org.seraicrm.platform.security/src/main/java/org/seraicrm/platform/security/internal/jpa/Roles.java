package org.seraicrm.platform.security.internal.jpa;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.seraicrm.platform.kernel.RoleIn;
import org.seraicrm.platform.modules.Json;

/** Roles of single modules and departments as they are stored. */
public final class Roles {

    private static final String NONE = "[]";

    private Roles() {}

    /** Most users have none: that is not parsed. */
    public static List<RoleIn> read(String json) {
        return json.equals(NONE)
                ? List.of()
                : Json.mapper().convertValue(Json.tree(json), new TypeReference<List<RoleIn>>() {});
    }
}
