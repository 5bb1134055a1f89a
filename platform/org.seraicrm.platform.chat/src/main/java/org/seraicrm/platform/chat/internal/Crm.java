package org.seraicrm.platform.chat.internal;

import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.EntryTexts;
import org.seraicrm.platform.cards.Todos;
import org.seraicrm.platform.search.Index;

/** What is talked about. */
public record Crm(Clients clients, Cards cards, Todos todos, EntryTexts entries, Index index) {}
