/**
 * Clients, their cards in the company's modules, to-dos, and the history that is read from the event log. Changes are
 * actions ({@code client.create}, {@code card.move}, {@code todo.close}, …); reading always takes the actor.
 */
@Export
@Version("2.3.0")
@NullMarked
package org.seraicrm.platform.cards;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
