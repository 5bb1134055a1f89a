package org.seraicrm.platform.cards.views;

import org.seraicrm.platform.modules.Fact;

/** A view was saved. */
@Fact.Name("view.saved")
public record ViewSaved(String view, String name, boolean shared) implements Fact {}
