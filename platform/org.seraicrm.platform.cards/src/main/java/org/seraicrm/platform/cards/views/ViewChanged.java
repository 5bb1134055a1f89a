package org.seraicrm.platform.cards.views;

import org.seraicrm.platform.modules.Fact;

/** A view was changed. */
@Fact.Name("view.changed")
public record ViewChanged(String view, String name, boolean shared) implements Fact {}
