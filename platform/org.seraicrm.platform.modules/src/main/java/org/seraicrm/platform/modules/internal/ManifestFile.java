package org.seraicrm.platform.modules.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.ModuleFiles.Mistake;
import org.seraicrm.platform.modules.ModuleKind;

/** Manifests as YAML: reads them, telling the lines of what is wrong, and writes them. */
final class ManifestFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .addModule(new Jdk8Module())
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .build();

    private ManifestFile() {}

    /** A manifest that can't be used. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient List<Mistake> mistakes;

        Unusable(List<Mistake> mistakes) {
            super(mistakes.toString());
            this.mistakes = mistakes;
        }

        List<Mistake> mistakes() {
            return mistakes;
        }
    }

    /**
     * @throws Unusable with everything that is wrong, in the order of the lines
     */
    static ModuleKind read(String yaml) throws Unusable {
        try {
            return Manifest.kind(YAML.readTree(yaml));
        } catch (JsonProcessingException unreadable) {
            throw new Unusable(List.of(unreadable(unreadable)));
        } catch (Refusal refused) {
            Map<String, Integer> lines = lines(yaml);
            throw new Unusable(refused.problem().violations().stream()
                    .map(violation -> new Mistake(line(lines, violation.pointer()), violation))
                    .sorted(Comparator.comparingInt(Mistake::line))
                    .toList());
        }
    }

    /**
     * @throws Refusal with everything that is wrong
     */
    static ModuleKind readOrRefuse(String yaml, String pointer) {
        try {
            return read(yaml);
        } catch (Unusable unusable) {
            throw Problem.invalid(unusable.mistakes().stream()
                            .map(mistake -> new Violation(
                                    pointer,
                                    mistake.violation().code(),
                                    mistake.violation().arguments()))
                            .toList())
                    .refusal();
        }
    }

    static String write(ModuleKind kind) {
        try {
            return YAML.writeValueAsString(YAML.<JsonNode>valueToTree(Manifest.of(kind)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Mistake unreadable(JsonProcessingException failure) {
        int line = failure.getLocation() == null ? 1 : failure.getLocation().getLineNr();
        String reason = failure.getOriginalMessage().lines().findFirst().orElse("");
        return new Mistake(line, new Violation("", "module.notYaml", Map.of("reason", reason)));
    }

    /** The line in which each part begins, by pointer. */
    private static Map<String, Integer> lines(String yaml) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = YAML.createParser(yaml)) {
            while (parser.nextToken() != null) {
                lines.putIfAbsent(
                        parser.getParsingContext().pathAsPointer().toString(),
                        parser.currentTokenLocation().getLineNr());
            }
        } catch (IOException readBefore) {
            throw new IllegalStateException(readBefore);
        }
        return lines;
    }

    /** The line of a part, or of what it is missing from. */
    private static int line(Map<String, Integer> lines, String pointer) {
        Integer line = lines.get(pointer);
        if (line != null) {
            return line;
        }
        int parent = pointer.lastIndexOf('/');
        return parent < 0 ? 1 : line(lines, pointer.substring(0, parent));
    }
}
