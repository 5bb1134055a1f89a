package org.seraicrm.platform.rest.internal.parts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.modules.Labels;

/**
 * The form of {@code SERAI-INF/web.yaml}.
 *
 * @param kind of the modules that the parts belong to
 * @param sdk the number of the SDK they were written for
 * @param script the file in {@code SERAI-INF/web} that exports them
 */
public record WebManifest(
        String kind, int sdk, String script, List<Page> pages, List<Panel> panels, List<Form> forms, List<Tile> tiles) {

    /** Where in the bundle it stands. */
    static final String PATH = "SERAI-INF/web.yaml";

    /** The SDK that the browser client offers. */
    static final int SDK = 1;

    /**
     * A page of its own, reached from its module.
     *
     * @param id its place in the address
     * @param export name of what the script exports for it
     * @param icon as in a module's manifest
     * @param bar whether it also stands in the top bar
     */
    public record Page(
            String id,
            String export,
            Labels title,
            @Nullable String icon,
            boolean bar) {

        /** The icon, or a module's general one. */
        public String shownIcon() {
            return Optional.ofNullable(icon).orElse("");
        }
    }

    /** A panel on somebody else's page; a lower {@code order} stands higher. */
    public record Panel(String id, String export, Labels title, Slot slot, int order) {}

    /** What is shown for an action of the module instead of the form that follows from its parameters. */
    public record Form(String action, String export) {}

    /** A tile that people may put on their dashboard. */
    public record Tile(String id, String export, Labels title) {}

    /** Where panels may stand. */
    public enum Slot {
        /** On the page of a card of the kind. */
        CARD,
        /** On every client's page. */
        CLIENT
    }

    private static final ObjectReader READER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(WebManifest.class);

    public WebManifest(
            String kind,
            int sdk,
            String script,
            @Nullable List<Page> pages,
            @Nullable List<Panel> panels,
            @Nullable List<Form> forms,
            @Nullable List<Tile> tiles) {
        this.kind = kind;
        this.sdk = sdk;
        this.script = script;
        this.pages = List.copyOf(Optional.ofNullable(pages).orElse(List.of()));
        this.panels = List.copyOf(Optional.ofNullable(panels).orElse(List.of()));
        this.forms = List.copyOf(Optional.ofNullable(forms).orElse(List.of()));
        this.tiles = List.copyOf(Optional.ofNullable(tiles).orElse(List.of()));
    }

    /**
     * Reads one.
     *
     * @param files the names of those in {@code SERAI-INF/web}
     * @throws IOException when it can't be used, telling everything that is wrong with it
     */
    static WebManifest read(byte[] yaml, Set<String> files) throws IOException {
        JsonNode tree = READER.readTree(yaml);
        List<String> problems = WebManifestCheck.problems(tree, files);
        if (!problems.isEmpty()) {
            throw new IOException(PATH + ": " + String.join("; ", problems));
        }
        return READER.readValue(tree);
    }
}
