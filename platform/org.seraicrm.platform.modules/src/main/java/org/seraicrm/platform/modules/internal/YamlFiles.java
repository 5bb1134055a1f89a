package org.seraicrm.platform.modules.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.ModuleFiles;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.Modules;

/** Checks manifests and writes modules out. Any thread. */
record YamlFiles(Modules modules, ModuleKinds kinds, DeployedKinds deployed) implements ModuleFiles {

    @Override
    public List<Mistake> check(String yaml) {
        try {
            ManifestFile.read(yaml);
            return List.of();
        } catch (ManifestFile.Unusable unusable) {
            return unusable.mistakes();
        }
    }

    @Override
    public String export(Actor administrator, ModuleId id) {
        if (!administrator.role().atLeast(Role.ADMINISTRATOR)) {
            throw new Problem(Kind.FORBIDDEN, "action.forbidden").refusal();
        }
        Module module = modules.find(administrator.company(), id)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "row.notFound").refusal());
        return ManifestFile.write(kind(module));
    }

    private ModuleKind kind(Module module) {
        boolean own = module.kind().equals(ModuleKind.EMPTY);
        Labels description = kinds.find(module.kind())
                .filter(kind -> !own)
                .map(ModuleKind::description)
                .orElse(module.name());
        String version = kinds.find(module.kind())
                .filter(kind -> !own)
                .map(ModuleKind::version)
                .orElse("1.0.0");
        return new ModuleKind(
                own ? slug(module.name().in(Locale.ENGLISH)) : module.kind(),
                version,
                module.name(),
                description,
                module.icon(),
                module.colour(),
                module.setup(),
                kinds.find(module.kind()).map(ModuleKind::rights).orElse(List.of()),
                Set.of());
    }

    /** An id made of a name; letters that have no place in one are left out. */
    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "own-module" : plain;
    }

    @Override
    public JsonNode schema() {
        return ActionSchema.of(Manifest.class)
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Serai module");
    }

    @Override
    public List<Refused> refused() {
        return deployed.refused();
    }
}
