package org.seraicrm.platform.cards;

import org.seraicrm.platform.modules.Fact;

/** A note was written. */
@Fact.Name("note.added")
public record NoteAdded(@Fact.Personal String text) implements Fact {}
