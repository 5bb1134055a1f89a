package org.seraicrm.platform.rest.internal.parts;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the bundles that run now bring for the browser, to each user only of modules that are on. Any thread. */
@Component(immediate = true, service = WebParts.class)
public final class WebParts {

    private static final Logger LOG = LoggerFactory.getLogger(WebParts.class);

    private static final Pattern ERROR = Pattern.compile("[A-Za-z]{1,40}");

    /** Another version of a part is another part; how often one breaks is told to its own company only. */
    private record Place(CompanyId company, String bundle, String version, String export) {}

    private final Map<Place, BrokenPart> broken = new ConcurrentHashMap<>();
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

    /**
     * Notes that a part broke in the actor's browser. Parts that the actor has not are nobody's business, and kinds of
     * errors that don't look like one are just errors.
     */
    public void broke(Actor actor, String bundle, String export, String error) {
        of(actor).stream()
                .filter(part -> part.bundle().equals(bundle) && part.exports(export))
                .findFirst()
                .ifPresent(part -> broken.merge(
                        new Place(actor.company(), bundle, part.version(), export),
                        new BrokenPart(bundle, part.manifest().kind(), export, told(error), 1, Instant.now()),
                        (before, now) -> before.again(now.error())));
    }

    private static String told(String error) {
        return ERROR.matcher(error).matches() ? error : "Error";
    }

    /** What broke in a company's browsers since the start, of the versions that run now. */
    public List<BrokenPart> broken(CompanyId company) {
        return broken(company::equals);
    }

    /** What broke anywhere, each part once. */
    public List<BrokenPart> broken() {
        return broken(any -> true).stream()
                .collect(Collectors.toMap(
                        part -> part.bundle() + " " + part.export(), part -> part, (one, same) -> one, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    private List<BrokenPart> broken(Predicate<CompanyId> whose) {
        broken.keySet()
                .removeIf(place -> tracker.getTracked().values().stream()
                        .noneMatch(part -> part.bundle().equals(place.bundle())
                                && part.version().equals(place.version())));
        return broken.entrySet().stream()
                .filter(entry -> whose.test(entry.getKey().company()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(BrokenPart::bundle).thenComparing(BrokenPart::export))
                .toList();
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
