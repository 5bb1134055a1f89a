package org.seraicrm.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.imports.BeginImport;
import org.seraicrm.imports.ImportId;
import org.seraicrm.imports.internal.read.ReadOptions;
import org.seraicrm.platform.automation.bulk.BulkId;
import org.seraicrm.platform.automation.bulk.BulkJob;
import org.seraicrm.platform.automation.local.LocalBulk;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.ContactPoint.Kind;
import org.seraicrm.platform.cards.Duplicates.Alike;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.testkit.local.LocalCompany;

/** A company that imports, for contracts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Importing {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String KIND = """
            {id: rental, version: 1.0.0, name: Rental, description: Machines., icon: tool, colour: lime,
             fields: [{id: machine, label: {en: Machine, hu: Gép}, type: TEXT}, {id: price, label: Price, type: MONEY},
             {id: size, label: Size, type: CHOICE, choices: [{id: big, label: {en: Big, hu: Nagy}}]}],
             groups: [{id: all, label: All, statuses: [{id: asked, label: Asked, colour: blue, initial: true}]}]}
            """;

    private final Databases database;

    @SuppressWarnings("NullAway.Init")
    LocalCompany company;

    @SuppressWarnings("NullAway.Init")
    LocalBulk bulk;

    @SuppressWarnings("NullAway.Init")
    Imports imports;

    @SuppressWarnings("NullAway.Init")
    ImportViews views;

    Importing(Databases database) {
        this.database = database;
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        company = new LocalCompany(folder, database.fresh(folder));
        company.modules().deploy("rental.yaml", KIND);
        company.modules().contribute(Imports.class);
        bulk = new LocalBulk(company.store(), company.modules(), company.cards(), new TheAdministrator());
        imports = new Imports(
                company.store().store(),
                company.companies(),
                company.modules().modules(),
                company.people(),
                company.modules().actions());
        PlannedRows planned = new PlannedRows(imports);
        bulk.add(planned);
        views = new ImportViews(
                imports,
                planned,
                company.cards().duplicates(),
                bulk.jobs(),
                company.modules().texts());
        company.modules()
                .add(new ImportActions(
                        company.cards().duplicates(), company.cards().clients(), bulk.jobs(), company.companies()));
    }

    private final class TheAdministrator implements Actors {
        @Override
        public Optional<Actor> of(CompanyId of, UserId user, Door door) {
            return Optional.of(company.administrator().through(door));
        }

        @Override
        public List<Actor> members(CompanyId of, DepartmentId department, Door door) {
            return List.of();
        }
    }

    @AfterAll
    void close() {
        company.close();
    }

    /** Where the company's own fields of clients stand. */
    ModuleId clientsForm() {
        return new ModuleId(company.administrator().company().value());
    }

    ImportId upload(String text) {
        return imports.upload(
                company.administrator(), "list.csv", text.getBytes(StandardCharsets.UTF_8), ReadOptions.GUESS);
    }

    ObjectNode plan(ImportId id) {
        return (ObjectNode) views.table(company.administrator(), id).path("plan");
    }

    JsonNode rows(ImportId id, JsonNode plan, boolean wrong) {
        return views.rows(company.administrator(), id, plan, 0, 50, wrong);
    }

    BulkJob imported(ImportId id, JsonNode plan) {
        BulkId job = company.perform(new BeginImport(id.text(), plan));
        return ended(job);
    }

    BulkJob ended(BulkId id) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            BulkJob job = bulk.jobs().find(company.administrator(), id).orElseThrow();
            if (!job.state().busy()) {
                return job;
            }
            assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }

    List<Client> named(String name) {
        return company.cards().duplicates().like(company.administrator(), name, List.of()).stream()
                .map(Alike::client)
                .toList();
    }

    Client having(String phone) {
        return company.cards()
                .clients()
                .having(company.administrator(), Kind.PHONE, phone)
                .get(0);
    }
}
