package org.seraicrm.platform.modules;

/** Somebody gave the code of a module kind another chance after it was taken out of service. */
@Fact.Name("module.restarted")
public record ModuleKindRestarted(String kind) implements Fact {}
