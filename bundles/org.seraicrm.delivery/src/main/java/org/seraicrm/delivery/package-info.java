/**
 * Orders on their way to the client: agreed, picked, delivered, paid. What others may use: the actions that approve a
 * short interval, take a payment and fill in the client's names, and the facts that tell of them.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.seraicrm.delivery;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
