package org.seraicrm.platform.cards.internal.jdbc;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.cards.files.KeptFileId;
import org.seraicrm.platform.cards.internal.jpa.ClientDetails;
import org.seraicrm.platform.cards.internal.jpa.ClientRow;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;

/** A client that went into another one, and all that taking it back needs. */
public record Merging(ClientId merged, ClientId survivor, Changes changes) {

    /**
     * What changed.
     *
     * @param before the client that was kept
     * @param after the same
     * @param cards that went over
     * @param todos that went over and hang on no card
     * @param files that went over and belong to no card
     * @param trashed cards that went into the trash
     */
    public record Changes(
            Sheet before,
            Sheet after,
            List<CardId> cards,
            List<TodoId> todos,
            List<KeptFileId> files,
            List<CardId> trashed) {}

    /** What people can change of a client. */
    public record Sheet(ClientKind kind, String name, ClientDetails details, Optional<UserId> responsible) {

        public static Sheet of(ClientRow row) {
            return new Sheet(row.kind(), row.name(), row.details(), row.responsible());
        }

        /** This one, with {@code before} wherever it still is as in {@code after}. */
        public Sheet back(Sheet before, Sheet after) {
            return new Sheet(
                    back(kind, before.kind, after.kind),
                    back(name, before.name, after.name),
                    new ClientDetails(
                            back(
                                    details.contactPoints(),
                                    before.details.contactPoints(),
                                    after.details.contactPoints()),
                            back(details.addresses(), before.details.addresses(), after.details.addresses()),
                            back(details.persons(), before.details.persons(), after.details.persons()),
                            back(details.values(), before.details.values(), after.details.values())),
                    back(responsible, before.responsible, after.responsible));
        }

        private static <T> T back(T now, T before, T after) {
            return now.equals(after) ? before : now;
        }
    }
}
