package org.seraicrm.platform.cards.files;

import org.seraicrm.platform.modules.Fact;

/** A file was put into the trash. */
@Fact.Name("file.trashed")
public record FileTrashed(KeptFileId file, @Fact.Personal String name) implements Fact {}
