package org.seraicrm.platform.cards.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.files.ClientFiles;
import org.seraicrm.platform.cards.files.KeptFile;
import org.seraicrm.platform.cards.files.KeptFileId;
import org.seraicrm.platform.cards.internal.jdbc.FileTable;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.store.Store;

/** Keeps files in the database. */
record StoredClientFiles(Store store, Clients clients, Cards cards) implements ClientFiles {

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\p{Cntrl}\\p{Cf}/\\\\\"<>|:*?]");
    private static final int LONGEST_NAME = 200;
    private static final int BEGIN = 4096;
    private static final long MOST_WAITING = 10 * LARGEST;
    private static final int MOST_TRASHED = 500;
    private static final Duration UNTIL_ADDED = Duration.ofDays(1);

    /** The file is there, and empty, before its content comes: what is broken off is found and forgotten. */
    @Override
    public KeptFile take(Actor actor, String name, String type, InputStream content) {
        KeptFileId id = KeptFileId.next();
        try {
            byte[] begin = content.readNBytes(BEGIN);
            if (begin.length == 0) {
                throw Problem.invalid("", "file.empty").refusal();
            }
            KeptFile coming = coming(actor, id, bare(name), FileKinds.of(begin, type));
            long size = FileTable.CONTENTS.stream(
                    store,
                    actor.company(),
                    id,
                    new SequenceInputStream(new ByteArrayInputStream(begin), content),
                    LARGEST);
            if (size > LARGEST) {
                throw new Problem(Kind.TOO_LARGE, "file.tooLarge").refusal();
            }
            return arrived(actor.company(), coming.sized(size));
        } catch (IOException broken) {
            forget(actor.company(), id);
            throw new Problem(Kind.MALFORMED, "file.broken").refusal();
        } catch (RuntimeException failed) {
            forget(actor.company(), id);
            throw failed;
        }
    }

    private KeptFile coming(Actor actor, KeptFileId id, String name, String type) {
        return store.write(actor.company(), unit -> {
            FileTable.forgetUploads(unit, UNTIL_ADDED);
            if (FileTable.waiting(unit, actor.user()) > MOST_WAITING) {
                throw new Problem(Kind.TOO_LARGE, "file.tooManyWaiting").refusal();
            }
            KeptFile file = new KeptFile(
                    id,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    actor.user(),
                    name,
                    type,
                    0,
                    false,
                    unit.now());
            FileTable.insert(unit, file);
            return file;
        });
    }

    private KeptFile arrived(CompanyId company, KeptFile file) {
        return store.write(company, unit -> {
            FileTable.arrived(unit, file);
            return file;
        });
    }

    private void forget(CompanyId company, KeptFileId id) {
        store.write(company, unit -> {
            FileTable.delete(unit, id);
            return id;
        });
    }

    private static String bare(String name) {
        String bare = NOT_IN_NAMES.matcher(name).replaceAll("_").strip();
        if (bare.length() <= LONGEST_NAME) {
            return bare.isEmpty() ? "file" : bare;
        }
        return bare.substring(0, LONGEST_NAME - (Character.isHighSurrogate(bare.charAt(LONGEST_NAME - 1)) ? 1 : 0));
    }

    @Override
    public List<KeptFile> of(Actor actor, ClientId client) {
        if (clients.names(actor, List.of(client)).isEmpty()) {
            return List.of();
        }
        List<KeptFile> all = store.read(actor.company(), unit -> FileTable.of(unit, client));
        return behindSeenCards(actor, all).toList();
    }

    private Stream<KeptFile> behindSeenCards(Actor actor, List<KeptFile> files) {
        List<CardId> behind =
                files.stream().flatMap(file -> file.card().stream()).distinct().toList();
        Set<CardId> seen = cards.find(actor, behind).stream().map(Card::id).collect(Collectors.toSet());
        return files.stream().filter(file -> file.card().map(seen::contains).orElse(true));
    }

    @Override
    public List<KeptFile> trashed(Actor actor) {
        List<KeptFile> all = store.read(actor.company(), unit -> FileTable.trashed(unit, MOST_TRASHED));
        Set<ClientId> seen = clients.names(
                        actor,
                        all.stream()
                                .flatMap(file -> file.client().stream())
                                .distinct()
                                .toList())
                .keySet();
        return behindSeenCards(actor, all)
                .filter(file -> file.card().isPresent()
                        || file.client().filter(seen::contains).isPresent())
                .toList();
    }

    @Override
    public List<KeptFile> of(Actor actor, CardId card) {
        return cards.find(actor, card).isEmpty()
                ? List.of()
                : store.read(actor.company(), unit -> FileTable.of(unit, card));
    }

    @Override
    public Optional<Content> find(Actor actor, KeptFileId id) {
        return store.read(actor.company(), unit -> FileTable.find(unit, id))
                .filter(file -> !file.trashed() && seen(actor, file))
                .map(file -> new Stored(store, actor.company(), file));
    }

    private boolean seen(Actor actor, KeptFile file) {
        return file.card()
                .map(card -> cards.find(actor, card).isPresent())
                .or(() -> file.client()
                        .map(client -> !clients.names(actor, List.of(client)).isEmpty()))
                .orElseGet(() -> file.author().equals(actor.user()));
    }

    private record Stored(Store store, CompanyId company, KeptFile file) implements Content {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            FileTable.CONTENTS.writeTo(store, company, file.id(), out);
        }
    }
}
