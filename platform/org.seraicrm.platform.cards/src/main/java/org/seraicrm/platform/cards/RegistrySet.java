package org.seraicrm.platform.cards;

import java.util.Optional;
import org.seraicrm.platform.modules.Fact;

/** Where companies of a country are looked up has changed. */
@Fact.Name("company.registrySet")
public record RegistrySet(String country, Optional<String> address) implements Fact {}
