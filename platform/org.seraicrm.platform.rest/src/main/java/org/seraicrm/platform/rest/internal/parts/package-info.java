/** What modules bring for the browser: pages and panels as ES modules, as long as their bundles run. */
@NullMarked
package org.seraicrm.platform.rest.internal.parts;

import org.jspecify.annotations.NullMarked;
