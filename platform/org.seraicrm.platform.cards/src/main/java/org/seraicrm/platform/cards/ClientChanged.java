package org.seraicrm.platform.cards;

import java.util.Map;
import org.seraicrm.platform.modules.Fact;

/** What is known of a client was changed. Fields by name, each before and after, as text. */
@Fact.Name("client.changed")
public record ClientChanged(@Fact.Personal Map<String, ValueChange> changes) implements Fact {}
