package org.seraicrm.platform.cards.files;

import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Puts a file into the trash. */
@ActionName(
        value = "file.trash",
        surfaces = {},
        undoneBy = "file.restore")
public record TrashFile(KeptFileId file) implements Action<KeptFileId> {}
