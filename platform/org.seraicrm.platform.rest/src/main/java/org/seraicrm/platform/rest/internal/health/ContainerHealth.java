package org.seraicrm.platform.rest.internal.health;

import static org.osgi.service.component.runtime.dto.ComponentConfigurationDTO.ACTIVE;
import static org.osgi.service.component.runtime.dto.ComponentConfigurationDTO.SATISFIED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import org.osgi.service.jakartars.runtime.JakartarsServiceRuntime;
import org.osgi.service.jakartars.runtime.dto.BaseDTO;
import org.osgi.service.jakartars.runtime.dto.RuntimeDTO;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.ModuleBundles;
import org.seraicrm.platform.modules.ModuleGuard;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.rest.internal.parts.WebParts;

/**
 * Looks at bundles, components and REST resources, anew each time it is asked. A module that fails keeps nobody waiting;
 * one that had no turn yet does, since bundles that start after all modules are waited for.
 */
@Component(service = ContainerHealth.class)
public final class ContainerHealth {

    private static final String PLATFORM = "org.seraicrm.platform.";

    private final BundleContext context;
    private final ServiceComponentRuntime components;

    @Activate
    public ContainerHealth(BundleContext context, @Reference ServiceComponentRuntime components) {
        this.context = context;
        this.components = components;
    }

    private List<String> tripped() {
        return asked(
                ModuleGuard.class,
                guard -> guard.tripped().stream().map(kind -> "module kind " + kind.kind() + " is out of service"));
    }

    private List<String> refused() {
        return asked(
                ModuleBundles.class,
                bundles -> bundles.refused().stream()
                        .map(bundle -> bundle.name() + " is refused: " + english(bundle.reason())));
    }

    private List<String> broken() {
        return asked(
                WebParts.class,
                parts -> parts.broken().stream()
                        .map(part -> part.export() + " of " + part.bundle() + " breaks in browsers: " + part.error()));
    }

    private String english(Violation reason) {
        return asked(Texts.class, texts -> Stream.of(texts.text(Locale.ENGLISH, reason.code(), reason.arguments())))
                .stream()
                .findFirst()
                .orElse(reason.code());
    }

    /** Nothing while the service isn't there: what answers for the health waits for nobody. */
    private <S> List<String> asked(Class<S> type, Function<S, Stream<String>> question) {
        var reference = context.getServiceReference(type);
        S service = reference == null ? null : context.getService(reference);
        if (service == null) {
            return List.of();
        }
        try {
            return question.apply(service).toList();
        } finally {
            context.ungetService(reference);
        }
    }

    Health look() {
        List<String> waits = new ArrayList<>();
        List<String> troubles = new ArrayList<>(tripped());
        troubles.addAll(refused());
        troubles.addAll(broken());
        if (context.getServiceReference("org.apache.karaf.features.BootFinished") == null) {
            waits.add("the container is starting");
        }
        for (Bundle bundle : context.getBundles()) {
            List<String> list = isModule(bundle) ? troubles : waits;
            missing(bundle).forEach(list::add);
        }
        if (!resourcesAreServed()) {
            waits.add("REST resources are being published");
        }
        return new Health(waits, troubles);
    }

    private Stream<String> missing(Bundle bundle) {
        if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null) {
            return Stream.empty();
        }
        if (bundle.getState() != Bundle.ACTIVE && !startsWhenUsed(bundle)) {
            return Stream.of(bundle.getSymbolicName() + " is not active");
        }
        if (!bundle.getSymbolicName().startsWith("org.seraicrm.") && !isModule(bundle)) {
            return Stream.empty();
        }
        return components.getComponentDescriptionDTOs(bundle).stream()
                .flatMap(component -> components.getComponentConfigurationDTOs(component).stream())
                .filter(component -> (component.state & (SATISFIED | ACTIVE)) == 0)
                .map(ContainerHealth::told);
    }

    private static String told(ComponentConfigurationDTO component) {
        String waitsFor = String.join(
                ", ",
                Arrays.stream(component.unsatisfiedReferences)
                        .map((UnsatisfiedReferenceDTO reference) -> reference.name)
                        .toList());
        return component.description.name + (waitsFor.isEmpty() ? " failed" : " waits for " + waitsFor);
    }

    private static boolean startsWhenUsed(Bundle bundle) {
        return bundle.getState() == Bundle.STARTING
                && bundle.getHeaders().get(Constants.BUNDLE_ACTIVATIONPOLICY) != null;
    }

    private static boolean isModule(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return name.startsWith("org.seraicrm.")
                ? !name.startsWith(PLATFORM)
                : bundle.getLocation().startsWith(ModuleBundles.LOCATION);
    }

    /** Resources are published some milliseconds after their services; until then their addresses answer 404. */
    private boolean resourcesAreServed() {
        var reference = context.getServiceReference(JakartarsServiceRuntime.class);
        JakartarsServiceRuntime runtime = reference == null ? null : context.getService(reference);
        if (runtime == null) {
            return false;
        }
        try {
            ServiceReference<?>[] wanted = context.getAllServiceReferences(null, "(osgi.jakartars.resource=true)");
            RuntimeDTO served = runtime.getRuntimeDTO();
            return wanted != null
                    && served.defaultApplication != null
                    && Stream.concat(ids(served.defaultApplication.resourceDTOs), ids(served.failedResourceDTOs))
                            .collect(Collectors.toSet())
                            .containsAll(Arrays.stream(wanted)
                                    .map(resource -> resource.getProperty(Constants.SERVICE_ID))
                                    .toList());
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("a constant filter", e);
        } finally {
            context.ungetService(reference);
        }
    }

    private static Stream<Object> ids(BaseDTO @Nullable [] resources) {
        return resources == null ? Stream.of() : Arrays.stream(resources).map(resource -> resource.serviceId);
    }
}
