package org.seraicrm.platform.modules.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds what a manifest says wrong, all of it, for whoever writes one. One use for one manifest. */
final class ManifestCheck {

    private static final Set<String> PALETTE = Set.of(
            "gray", "red", "pink", "grape", "violet", "indigo", "blue", "cyan", "teal", "green", "lime", "yellow",
            "orange");
    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

    private final List<String> problems = new ArrayList<>();

    private ManifestCheck() {}

    /** Empty when it can be used. */
    static List<String> problems(JsonNode manifest) {
        ManifestCheck check = new ManifestCheck();
        check.has(manifest, "manifest", "id", "version", "name", "description", "icon", "colour");
        check.colour(manifest, "manifest");
        check.name(manifest, "manifest");
        check.fields(manifest);
        check.statuses(manifest);
        return check.problems;
    }

    private void fields(JsonNode manifest) {
        Set<String> seen = new HashSet<>();
        for (JsonNode field : manifest.path("fields")) {
            String place = "field " + id(field);
            has(field, place, "id", "label", "type");
            name(field, place);
            once(seen, field, place);
            choices(field, place);
        }
    }

    private void choices(JsonNode field, String place) {
        if (!field.path("type").asText().endsWith("CHOICE")) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (JsonNode choice : field.path("choices")) {
            has(choice, place + " choice " + id(choice), "id", "label");
            once(seen, choice, place + " choice " + id(choice));
        }
        if (seen.isEmpty()) {
            problems.add(place + ": has no choices");
        }
        JsonNode initial = field.path("initial");
        if (initial.isTextual() && !seen.contains(initial.asText())) {
            problems.add(place + ": initial is none of the choices");
        }
    }

    private void statuses(JsonNode manifest) {
        Set<String> groups = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode group : manifest.path("groups")) {
            String place = "group " + id(group);
            has(group, place, "id", "label", "statuses");
            once(groups, group, place);
            group.path("statuses").forEach(status -> status(status, seen));
        }
        if (seen.isEmpty()) {
            problems.add("manifest: has no status");
        }
        if (statusesOf(manifest)
                        .filter(status -> status.path("initial").asBoolean())
                        .count()
                > 1) {
            problems.add("manifest: cards can begin in one status only");
        }
    }

    private void status(JsonNode status, Set<String> seen) {
        String place = "status " + id(status);
        has(status, place, "id", "label", "colour");
        name(status, place);
        colour(status, place);
        once(seen, status, place);
    }

    private static Stream<JsonNode> statusesOf(JsonNode manifest) {
        return StreamSupport.stream(manifest.path("groups").spliterator(), false)
                .flatMap(group -> StreamSupport.stream(group.path("statuses").spliterator(), false));
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

    private void name(JsonNode node, String place) {
        if (node.has("id") && !node.path("id").asText().matches(NAME)) {
            problems.add(place + ": an id has small letters, digits and dashes");
        }
    }

    private void colour(JsonNode node, String place) {
        if (node.has("colour") && !PALETTE.contains(node.path("colour").asText())) {
            problems.add(
                    place + ": the palette has no colour " + node.path("colour").asText());
        }
    }

    private void once(Set<String> seen, JsonNode node, String place) {
        if (!seen.add(id(node))) {
            problems.add(place + ": stands there twice");
        }
    }
}
