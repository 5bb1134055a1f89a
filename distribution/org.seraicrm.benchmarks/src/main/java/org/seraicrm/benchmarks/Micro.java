package org.seraicrm.benchmarks;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Keys;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Phone;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.search.Hit;
import org.seraicrm.platform.search.local.LocalIndex;
import org.seraicrm.platform.store.local.LocalStore;
import org.seraicrm.platform.testkit.Folders;

/** Single steps of what a request does, on one thread, without HTTP and without a database. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Micro {

    private static final CompanyId COMPANY = CompanyId.next();
    private static final UserId SOMEBODY = UserId.next();

    /** Numbers as people write them. */
    @State(Scope.Thread)
    public static class Phones {
        private final List<String> written = new ArrayList<>();
        private int next;

        public Phones() {
            var random = new Random(7);
            for (var at = 0; at < 1_000; at++) {
                written.add(Number.drawn(random).written(random));
            }
        }

        String next() {
            next = (next + 1) % written.size();
            return written.get(next);
        }
    }

    @Benchmark
    public Optional<Phone> normalisesAPhone(Phones phones) {
        return Phone.parse(phones.next(), "HU");
    }

    /** An index of 20,000 clients, a third of which a Restricted user may see. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init")
    public static class Clients {
        private Path folder;
        private LocalStore store;
        private LocalIndex index;
        private final ManyClients clients = new ManyClients(COMPANY, SOMEBODY, 20_000);
        private final Access all = new Access(COMPANY, Set.of(Keys.clients()));
        private final Access own = new Access(COMPANY, ManyClients.keysOf(SOMEBODY));
        private final Random random = new Random(7);

        @Setup(Level.Trial)
        public void fill() throws IOException, InterruptedException {
            folder = Files.createTempDirectory("micro");
            store = LocalStore.derby(folder);
            index = new LocalIndex(folder.resolve("index"), store.log());
            index.add(clients);
            while (!index.index().state().ready() || index.index().state().documents() < clients.count()) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }

        @TearDown(Level.Trial)
        public void close() {
            index.close();
            store.close();
            Folders.delete(folder);
        }

        private List<Hit> lookUp(Access access, String typed) {
            return index.index().lookUp(access, typed, Set.of("client"), 10);
        }
    }

    @Benchmark
    public List<Hit> looksUpAPhone(Clients clients) {
        return clients.lookUp(clients.all, clients.clients.phone(clients.random));
    }

    @Benchmark
    public List<Hit> looksUpTheBeginningOfAName(Clients clients) {
        return clients.lookUp(clients.all, clients.clients.beginning(clients.random));
    }

    @Benchmark
    public List<Hit> looksUpTheBeginningOfANameWithTheKeysOfARestrictedUser(Clients clients) {
        return clients.lookUp(clients.own, clients.clients.beginning(clients.random));
    }

    /** A card with eight values, and one who may see it among the cards of forty modules. */
    @State(Scope.Benchmark)
    public static class Cards {
        private final ModuleId module = ModuleId.next();
        private final Card card = new Card(
                CardId.next(),
                COMPANY,
                3,
                module,
                ClientId.next(),
                "Könyvespolc felújítása",
                "under-way",
                Optional.of(SOMEBODY),
                values(),
                false,
                Instant.parse("2026-11-22T09:00:00Z"));
        private final Access access = new Access(COMPANY, ManyClients.keysOf(SOMEBODY, module, 40));

        private static Map<String, com.fasterxml.jackson.databind.JsonNode> values() {
            return Map.of(
                    "source", TextNode.valueOf("recommendation"),
                    "line", TextNode.valueOf("furniture"),
                    "amount", Json.tree("{\"minor\":12500000,\"currency\":\"HUF\"}"),
                    "visited", Json.tree("true"),
                    "rooms", Json.tree("4"),
                    "delivery", TextNode.valueOf("2027-02-01"),
                    "wishes", TextNode.valueOf("oak, no handles, the cat must not open it"),
                    "colours", Json.tree("[\"oak\",\"white\"]"));
        }
    }

    @Benchmark
    public String writesACardAsJson(Cards cards) {
        return Json.write(cards.card);
    }

    @Benchmark
    public boolean judgesWhoSeesACard(Cards cards) {
        var card = cards.card;
        return cards.access.sees(
                card.company(), Set.of(Keys.cards(card.module()), Keys.cards(card.module(), card.responsible())));
    }
}
