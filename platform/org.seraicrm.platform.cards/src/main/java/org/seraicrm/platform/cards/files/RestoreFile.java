package org.seraicrm.platform.cards.files;

import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Takes a file out of the trash. */
@ActionName(
        value = "file.restore",
        surfaces = {},
        undoneBy = "file.trash")
public record RestoreFile(KeptFileId file) implements Action<KeptFileId> {}
