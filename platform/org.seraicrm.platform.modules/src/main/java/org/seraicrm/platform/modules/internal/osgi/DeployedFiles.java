package org.seraicrm.platform.modules.internal.osgi;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.seraicrm.platform.modules.internal.ModulesRuntime;

/** Module kinds as YAML files in {@code deploy/}; the container watches the folder. */
final class DeployedFiles implements ArtifactInstaller {

    private static final long LARGEST = 1_000_000;

    private final ModulesRuntime runtime;

    DeployedFiles(ModulesRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public boolean canHandle(File file) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && file.length() <= LARGEST;
    }

    @Override
    public void install(File file) throws IOException {
        runtime.deploy(file.getName(), Files.readString(file.toPath(), StandardCharsets.UTF_8));
    }

    @Override
    public void update(File file) throws IOException {
        install(file);
    }

    @Override
    public void uninstall(File file) {
        runtime.withdraw(file.getName());
    }
}
