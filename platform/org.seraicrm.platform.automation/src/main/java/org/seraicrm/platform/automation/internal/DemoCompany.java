package org.seraicrm.platform.automation.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.security.FirstCompany;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills the first company, if it was founded for a demonstration, from {@code demo/company.yaml} of the distribution. */
@Component(immediate = true, service = DemoCompany.class)
public final class DemoCompany {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCompany.class);

    private final FirstCompany first;
    private final Actions actions;
    private final Actors actors;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    @Activate
    public DemoCompany(
            BundleContext context,
            @Reference FirstCompany first,
            @Reference Actions actions,
            @Reference Actors actors) {
        this.first = first;
        this.actions = actions;
        this.actors = actors;
        String home = context.getProperty("karaf.home");
        if (first.demo() && home != null) {
            worker.execute(() -> fill(Path.of(home, "demo", "company.yaml")));
        }
    }

    @Deactivate
    void stop() {
        worker.shutdownNow();
    }

    private void fill(Path file) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            new Script(actions, actors, first.administrator()).run("demo", Script.read(file));
        } catch (IOException | IllegalStateException incomplete) {
            LOG.error("The demo company is incomplete", incomplete);
        }
    }
}
