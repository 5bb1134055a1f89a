package org.seraicrm.platform.modules.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.Right;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.modules.internal.jpa.ModuleRow;

/**
 * The module that carries the own fields of clients. Its id is that of its company, which no other module has; until
 * something is made of it there is no row.
 */
final class ClientsForm {

    /** Of no kind that can be installed: what has a name of its own isn't asked for. */
    static final String KIND = "clients form";

    private static final Labels NAME =
            new Labels(Map.of("en", "Clients", "hu", "Ügyfelek", "ru", "Клиенты", "pl", "Klienci"));
    /** What a row has that was written once. */
    private static final int FIRST_VERSION = 1;

    private ClientsForm() {}

    static ModuleId id(CompanyId company) {
        return new ModuleId(company.value());
    }

    static boolean is(ModuleId id, CompanyId company) {
        return id.value() == company.value();
    }

    /** A new row. */
    static ModuleRow row(CompanyId company) {
        ModuleRow row = new ModuleRow(id(company), kind(), NAME, 0);
        row.setup(setup());
        return row;
    }

    /** The form that a row makes, or that there is without one. */
    static Module of(CompanyId company, Stream<ModuleRow> rows) {
        return rows.filter(row -> is(row.id(), company))
                .findFirst()
                .map(row -> module(company, row.setup(), row.version(), row.module(company, true, List.of())))
                .orElseGet(() ->
                        module(company, setup(), FIRST_VERSION, row(company).module(company, true, List.of())));
    }

    /** On for everybody, whatever its row says; rights are given to its fields alone. */
    private static Module module(CompanyId company, ModuleSetup setup, int version, Module stored) {
        return new Module(
                id(company),
                company,
                KIND,
                NAME,
                stored.icon(),
                stored.colour(),
                setup,
                true,
                true,
                Set.of(),
                false,
                0,
                version,
                List.of(),
                List.of(),
                stored.grants().stream()
                        .filter(grant -> Right.ofField(grant.right()))
                        .toList(),
                stored.sight());
    }

    private static ModuleKind kind() {
        return new ModuleKind(KIND, "1", NAME, NAME, "address-book", "blue", setup(), List.of(), Set.of());
    }

    private static ModuleSetup setup() {
        List<Status> kinds = List.of(
                kind("PERSON", "Private person", "Magánszemély", "Частное лицо", "Osoba prywatna"),
                kind("COMPANY", "Company", "Cég", "Компания", "Firma"),
                kind("INSTITUTION", "Public institution", "Közintézmény", "Учреждение", "Instytucja publiczna"));
        return new ModuleSetup(false, List.of(), List.of(new Status.Group("kind", NAME, kinds)));
    }

    private static Status kind(String id, String en, String hu, String ru, String pl) {
        return new Status(id, new Labels(Map.of("en", en, "hu", hu, "ru", ru, "pl", pl)), "blue", false);
    }
}
