package org.seraicrm.platform.cards.files;

import org.seraicrm.platform.modules.Fact;

/** A file was added. */
@Fact.Name("file.added")
public record FileAdded(KeptFileId file, @Fact.Personal String name) implements Fact {}
