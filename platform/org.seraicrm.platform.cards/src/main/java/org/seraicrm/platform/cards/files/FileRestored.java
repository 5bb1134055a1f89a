package org.seraicrm.platform.cards.files;

import org.seraicrm.platform.modules.Fact;

/** A file was taken out of the trash. */
@Fact.Name("file.restored")
public record FileRestored(KeptFileId file, @Fact.Personal String name) implements Fact {}
