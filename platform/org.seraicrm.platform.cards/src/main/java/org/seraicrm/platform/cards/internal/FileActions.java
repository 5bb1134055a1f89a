package org.seraicrm.platform.cards.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.cards.files.AddFile;
import org.seraicrm.platform.cards.files.FileAdded;
import org.seraicrm.platform.cards.files.FileRestored;
import org.seraicrm.platform.cards.files.FileTrashed;
import org.seraicrm.platform.cards.files.KeptFile;
import org.seraicrm.platform.cards.files.KeptFileId;
import org.seraicrm.platform.cards.files.RestoreFile;
import org.seraicrm.platform.cards.files.TrashFile;
import org.seraicrm.platform.cards.internal.jdbc.FileTable;
import org.seraicrm.platform.cards.internal.jpa.CardRow;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Fact;
import org.seraicrm.platform.modules.Subject;

/** What is done with files of clients and cards. */
final class FileActions implements ActionHandlers {

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                on(AddFile.class, this::add),
                on(TrashFile.class, (action, context) -> trash(action.file(), true, context)),
                on(RestoreFile.class, (action, context) -> trash(action.file(), false, context)));
    }

    private Done<KeptFileId> add(AddFile action, ActionContext context) {
        KeptFile file = FileTable.find(context.unit(), action.file())
                .filter(upload -> upload.client().isEmpty()
                        && upload.author().equals(context.actor().user()))
                .orElseThrow(() -> Rows.missing("/file").refusal());
        Optional<CardRow> card = action.card().map(id -> Rows.taking(context.unit(), id, "/card"));
        action.client().ifPresent(id -> Rows.taking(context.unit(), id, "/client"));
        ClientId client = card.map(CardRow::client)
                .or(action::client)
                .orElseThrow(() -> Problem.invalid("/client", "value.missing").refusal());
        FileTable.give(
                context.unit(), file.id(), client, card.map(row -> new FileTable.CardRef(row.id(), row.module())));
        context.happened(
                card.map(row -> Subject.of(row.module(), client, row.id())).orElseGet(() -> Subject.of(client)),
                new FileAdded(file.id(), file.name()));
        return Done.of(file.id(), new TrashFile(file.id()));
    }

    private static Done<KeptFileId> trash(KeptFileId id, boolean trashed, ActionContext context) {
        KeptFile file = FileTable.find(context.unit(), id)
                .filter(found -> found.client().isPresent())
                .orElseThrow(() -> Rows.missing("/file").refusal());
        FileTable.trashed(context.unit(), id, trashed);
        Fact fact = trashed ? new FileTrashed(id, file.name()) : new FileRestored(id, file.name());
        context.happened(new Subject(file.module(), file.client(), file.card()), fact);
        return Done.of(id, trashed ? new RestoreFile(id) : new TrashFile(id));
    }
}
