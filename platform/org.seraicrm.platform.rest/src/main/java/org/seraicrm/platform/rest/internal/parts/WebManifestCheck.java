package org.seraicrm.platform.rest.internal.parts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what a {@link WebManifest} says wrong, all of it, for whoever writes one. One use for one manifest. */
final class WebManifestCheck {

    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String EXPORT = "[A-Za-z_$][\\w$]*";

    private final List<String> problems = new ArrayList<>();

    private WebManifestCheck() {}

    /** Empty when it can be used. */
    static List<String> problems(JsonNode manifest, Set<String> files) {
        WebManifestCheck check = new WebManifestCheck();
        check.has(manifest, "manifest", "kind", "sdk", "script");
        if (manifest.has("sdk") && manifest.path("sdk").asInt() != WebManifest.SDK) {
            check.problems.add("manifest: this Serai offers SDK " + WebManifest.SDK);
        }
        String script = manifest.path("script").asText();
        if (manifest.has("script") && !files.contains(script)) {
            check.problems.add("manifest: SERAI-INF/web has no " + script);
        }
        check.parts(manifest.path("pages"), "page");
        check.parts(manifest.path("panels"), "panel");
        manifest.path("panels").forEach(panel -> check.has(panel, "panel " + id(panel), "slot"));
        check.parts(manifest.path("tiles"), "tile");
        manifest.path("forms").forEach(check::form);
        return check.problems;
    }

    private void parts(JsonNode parts, String what) {
        Set<String> seen = new HashSet<>();
        for (JsonNode part : parts) {
            String place = what + " " + id(part);
            has(part, place, "id", "export", "title");
            if (part.has("id") && !id(part).matches(NAME)) {
                problems.add(place + ": an id has small letters, digits and dashes");
            }
            export(part, place);
            if (!seen.add(id(part))) {
                problems.add(place + ": stands there twice");
            }
        }
    }

    private void form(JsonNode form) {
        String place = "form of " + form.path("action").asText("no action");
        has(form, place, "action", "export");
        export(form, place);
    }

    private void export(JsonNode part, String place) {
        if (part.has("export") && !part.path("export").asText().matches(EXPORT)) {
            problems.add(place + ": its export is no name of JavaScript");
        }
    }

    private static String id(JsonNode node) {
        return node.path("id").asText("without id");
    }

    private void has(JsonNode node, String place, String... members) {
        for (String member : members) {
            if (node.path(member).isMissingNode() || node.path(member).isNull()) {
                problems.add(place + ": has no " + member);
            }
        }
    }
}
