package ${package};

import org.seraicrm.platform.modules.Fact;

/** An item is free again. */
@Fact.Name("${kind}.released")
public record ItemReleased(String item) implements Fact {}
