package org.seraicrm.platform.cards.views;

import org.seraicrm.platform.modules.Fact;

/** A view was removed. */
@Fact.Name("view.removed")
public record ViewRemoved(String view, String name, boolean shared) implements Fact {}
