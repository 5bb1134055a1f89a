/** What is stored of channels beside their settings, over all companies. */
@NullMarked
package org.seraicrm.platform.integration.internal.jdbc;

import org.jspecify.annotations.NullMarked;
