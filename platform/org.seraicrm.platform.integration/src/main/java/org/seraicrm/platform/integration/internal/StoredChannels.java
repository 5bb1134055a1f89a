package org.seraicrm.platform.integration.internal;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.integration.Channel;
import org.seraicrm.platform.integration.ChannelField;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.integration.ChannelKind;
import org.seraicrm.platform.integration.ChannelSettings;
import org.seraicrm.platform.integration.Channels;
import org.seraicrm.platform.integration.OpenChannel;
import org.seraicrm.platform.integration.internal.jdbc.ChannelTable;
import org.seraicrm.platform.integration.internal.jpa.ChannelRow;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** Reads channels from the database. Any thread. */
final class StoredChannels implements Channels {

    private final Store store;
    private final ChannelKinds kinds;
    private final Sealing sealing;
    private final ChannelReports reports;
    private volatile boolean opened;

    StoredChannels(Store store, ChannelKinds kinds, Sealing sealing, ChannelReports reports) {
        this.store = store;
        this.kinds = kinds;
        this.sealing = sealing;
        this.reports = reports;
    }

    /** All channels had their turn to work. */
    void allTried() {
        opened = true;
    }

    @Override
    public boolean opened() {
        return opened;
    }

    @Override
    public List<Channel> list(Actor actor) {
        Administrators.only(actor);
        return store.read(
                actor.company(),
                unit -> unit
                        .entities()
                        .createQuery(
                                "SELECT c FROM ChannelRow c WHERE c.trashed = FALSE ORDER BY c.kind, c.name, c.id",
                                ChannelRow.class)
                        .getResultList()
                        .stream()
                        .map(row -> channel(row, unit))
                        .toList());
    }

    @Override
    public Optional<Channel> find(Actor actor, ChannelId id) {
        Administrators.only(actor);
        return store.read(actor.company(), unit -> row(unit, id).map(row -> channel(row, unit)));
    }

    @Override
    public List<ChannelKind> kinds(Actor actor) {
        Administrators.only(actor);
        return kinds.all();
    }

    @Override
    public Optional<String> generated(Actor actor, ChannelId id, String field) {
        Administrators.only(actor);
        return store.read(
                actor.company(),
                unit -> row(unit, id)
                        .filter(row -> isGenerated(row.kind(), field))
                        .flatMap(row -> sealing.open(actor.company(), row).text(field)));
    }

    private boolean isGenerated(String kind, String field) {
        return kinds.find(kind).stream()
                .flatMap(known -> known.fields().stream())
                .anyMatch(known -> known.name().equals(field) && known.type() == ChannelField.Type.GENERATED);
    }

    @Override
    public List<OpenChannel> open(CompanyId company, String kind) {
        return store.read(
                company,
                unit -> unit
                        .entities()
                        .createQuery(
                                "SELECT c FROM ChannelRow c WHERE c.trashed = FALSE AND c.enabled = TRUE"
                                        + " AND c.kind = :kind ORDER BY c.id",
                                ChannelRow.class)
                        .setParameter("kind", kind)
                        .getResultList()
                        .stream()
                        .map(row -> opened(company, row))
                        .toList());
    }

    /** A channel with its settings, whether it is enabled or not. */
    Optional<OpenChannel> opened(CompanyId company, ChannelId id) {
        return store.read(company, unit -> row(unit, id).map(row -> opened(company, row)));
    }

    /** Notes why a channel does not work. */
    void report(CompanyId company, ChannelId id, Problem problem) {
        reports.failed(company, id, problem);
    }

    /** The kind of a channel. */
    Optional<ChannelKind> kind(CompanyId company, ChannelId id) {
        return store.read(company, unit -> row(unit, id).map(ChannelRow::kind)).flatMap(kinds::find);
    }

    private OpenChannel opened(CompanyId company, ChannelRow row) {
        return new ReportingChannel(row.id(), company, sealing.open(company, row), reports);
    }

    private static Optional<ChannelRow> row(UnitOfWork unit, ChannelId id) {
        return Optional.ofNullable(unit.entities().find(ChannelRow.class, id.value()))
                .filter(row -> !row.trashed());
    }

    private Channel channel(ChannelRow row, UnitOfWork unit) {
        ChannelTable.State state = ChannelTable.state(unit, row.id());
        return new Channel(
                row.id(),
                row.version(),
                row.kind(),
                row.name(),
                row.settings(),
                row.secrets().keySet(),
                row.enabled(),
                kinds.find(row.kind()).isPresent(),
                state.problem().map(StoredChannels::problem),
                state.failed(),
                state.succeeded(),
                state.tried().map(at -> new Channel.Trial(at, state.found().map(StoredChannels::problem))));
    }

    private static Problem problem(String json) {
        return Json.read(json, Problem.class);
    }

    /** A channel that reports how it fares. */
    private record ReportingChannel(ChannelId id, CompanyId company, ChannelSettings settings, ChannelReports reports)
            implements OpenChannel {

        @Override
        public void succeeded() {
            reports.succeeded(company, id);
        }

        @Override
        public void failed(Problem problem) {
            reports.failed(company, id, problem);
        }
    }
}
