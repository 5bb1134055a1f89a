package org.seraicrm.platform.modules.internal.bundles;

import java.io.File;
import java.util.Locale;
import org.apache.felix.fileinstall.ArtifactInstaller;

/** Bundles in {@code deploy/}; the container watches the folder. */
public final class DeployedJars implements ArtifactInstaller {

    private final HotBundles bundles;

    public DeployedJars(HotBundles bundles) {
        this.bundles = bundles;
    }

    @Override
    public boolean canHandle(File file) {
        return file.getName().toLowerCase(Locale.ROOT).endsWith(".jar");
    }

    @Override
    public void install(File file) {
        bundles.deploy(file.toPath());
    }

    @Override
    public void update(File file) {
        install(file);
    }

    @Override
    public void uninstall(File file) {
        bundles.withdraw(file.getName());
    }
}
