package org.seraicrm.platform.modules.sample;

import org.seraicrm.platform.modules.Fact;

/** A line was recorded. */
@Fact.Name("sample.written")
public record LineWritten(int length, @Personal String line) implements Fact {}
