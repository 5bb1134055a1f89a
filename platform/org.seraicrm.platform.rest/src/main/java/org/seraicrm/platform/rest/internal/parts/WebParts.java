package org.seraicrm.platform.rest.internal.parts;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the bundles that run now bring for the browser, to each user only of modules that are on. Any thread. */
@Component(service = WebParts.class)
public final class WebParts {

    private static final Logger LOG = LoggerFactory.getLogger(WebParts.class);

    private final Modules modules;
    private final BundleTracker<WebPart> tracker;

    @Activate
    public WebParts(BundleContext context, @Reference Modules modules) {
        this.modules = modules;
        tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, new Reading());
        tracker.open();
    }

    @Deactivate
    void stop() {
        tracker.close();
    }

    /** What the actor may use, by bundle. */
    public List<WebPart> of(Actor actor) {
        List<String> kinds = modules.on(actor).stream().map(Module::kind).toList();
        return tracker.getTracked().values().stream()
                .filter(part -> kinds.contains(part.manifest().kind()))
                .sorted(Comparator.comparing(WebPart::bundle))
                .toList();
    }

    /** A file, as the bundle has it now. */
    public Optional<WebFile> file(Actor actor, String bundle, String version, String name) {
        return of(actor).stream()
                .filter(part -> part.bundle().equals(bundle) && part.version().equals(version))
                .findFirst()
                .map(part -> part.files().get(name));
    }

    private static final class Reading implements BundleTrackerCustomizer<WebPart> {

        @Override
        public @Nullable WebPart addingBundle(Bundle bundle, @Nullable BundleEvent event) {
            try {
                return WebPart.in(bundle).orElse(null);
            } catch (IOException unusable) {
                LOG.error(
                        "Bundle {} brings nothing to the browser: {}", bundle.getSymbolicName(), unusable.getMessage());
                return null;
            }
        }

        @Override
        public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, WebPart part) {}

        @Override
        public void removedBundle(Bundle bundle, @Nullable BundleEvent event, WebPart part) {}
    }
}
