package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;

/** The container as it stands after the start. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class ContainerTest {

    @Test
    void everyBundleIsActive(@InjectBundleContext BundleContext context) {
        assertThat(context.getBundles())
                .filteredOn(bundle -> bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null)
                .allSatisfy(bundle -> assertThat(bundle.getState())
                        .as(bundle.getSymbolicName())
                        .isEqualTo(Bundle.ACTIVE));
    }

    @Test
    void everyComponentOfOursIsSatisfied(
            @InjectBundleContext BundleContext context, @InjectService ServiceComponentRuntime components) {
        var ours = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.seraicrm."))
                .toArray(Bundle[]::new);

        var waiting = components.getComponentDescriptionDTOs(ours).stream()
                .flatMap(component -> components.getComponentConfigurationDTOs(component).stream())
                .filter(component ->
                        (component.state & (ComponentConfigurationDTO.SATISFIED | ComponentConfigurationDTO.ACTIVE))
                                == 0)
                .toList();

        assertThat(waiting)
                .extracting(
                        component -> component.description.name,
                        component -> Arrays.stream(component.unsatisfiedReferences)
                                .map(reference -> reference.name + " " + reference.target)
                                .toList())
                .isEmpty();
    }

    @Test
    void nothingIsFetchedFromOutside(@InjectBundleContext BundleContext context) {
        assertThat(context.getBundles())
                .extracting(Bundle::getLocation)
                .noneMatch(location -> location.startsWith("http") || location.startsWith("wrap:"));
    }
}
