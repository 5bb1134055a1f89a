package org.seraicrm.platform.modules.internal;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.Status;

/** The form of {@code SERAI-INF/module.yaml}. */
record Manifest(
        String id,
        String version,
        Labels name,
        Labels description,
        String icon,
        String colour,
        boolean oneCardPerClient,
        @Nullable List<FieldPart> fields,
        @Nullable List<GroupPart> groups) {

    record FieldPart(
            String id,
            Labels label,
            FieldType type,
            @Nullable List<Field.Choice> choices,
            boolean main,
            @Nullable JsonNode initial) {
        Field field() {
            return new Field(id, label, type, orEmpty(choices), main, Optional.ofNullable(initial));
        }
    }

    record GroupPart(String id, Labels label, List<Status> statuses) {}

    private static final ObjectReader READER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(Manifest.class);

    /**
     * @throws IOException when it can't be read, telling everything that is wrong with it
     */
    static ModuleKind read(URL url) throws IOException {
        try (var stream = url.openStream()) {
            JsonNode tree = READER.readTree(stream);
            List<String> problems = ManifestCheck.problems(tree);
            if (!problems.isEmpty()) {
                throw new IOException(url + ": " + String.join("; ", problems));
            }
            return READER.<Manifest>readValue(tree).kind();
        }
    }

    private ModuleKind kind() {
        ModuleSetup setup = new ModuleSetup(
                oneCardPerClient,
                orEmpty(fields).stream().map(FieldPart::field).toList(),
                orEmpty(groups).stream()
                        .map(part -> new Status.Group(part.id(), part.label(), part.statuses()))
                        .toList());
        return new ModuleKind(id, version, name, description, icon, colour, setup);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return Optional.ofNullable(list).orElse(List.of());
    }
}
