package org.seraicrm.platform.cards.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.cards.Registries.Registry;
import org.seraicrm.platform.cards.RegistrySet;
import org.seraicrm.platform.cards.SetRegistry;
import org.seraicrm.platform.cards.internal.jdbc.RegistryTable;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;

/** Keeps where companies are looked up. */
final class RegistryActions implements ActionHandlers {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> SCHEMES = Set.of("https", "http");

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(SetRegistry.class, RegistryActions::set));
    }

    private static Done<CompanyId> set(SetRegistry action, ActionContext context) {
        String country = action.country().toUpperCase(Locale.ROOT);
        Optional<String> address = action.address().map(String::strip).filter(text -> !text.isEmpty());
        List<Violation> violations = new ArrayList<>();
        if (!COUNTRIES.contains(country)) {
            violations.add(new Violation("/country", "value.region"));
        }
        Optional<String> host = address.flatMap(RegistryActions::host);
        if (address.isPresent() && host.isEmpty()) {
            violations.add(new Violation("/address", "contact.site"));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations).refusal();
        }
        Optional<Registry> before = RegistryTable.all(context.unit()).stream()
                .filter(known -> known.country().equals(country))
                .findFirst();
        String name = action.name()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .or(() -> host)
                .orElse(country);
        RegistryTable.remove(context.unit(), country);
        address.ifPresent(page -> RegistryTable.insert(context.unit(), new Registry(country, name, page)));
        context.happened(Subject.COMPANY, new RegistrySet(country, address));
        return Done.of(
                context.unit().company(),
                new SetRegistry(country, before.map(Registry::name), before.map(Registry::address)));
    }

    /** Of an address that a browser opens as a page; the name's place may be anywhere in it but there. */
    private static Optional<String> host(String address) {
        try {
            URI uri = URI.create(address.replace("{name}", "name"));
            return Optional.ofNullable(uri.getHost())
                    .filter(host ->
                            SCHEMES.contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)))
                    .filter(address::contains);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
